package org.lacuna.fetch;

import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.protocol.HttpClientContext;

/** One look at an address while it lasts: what was asked, with which cookies. */
record Look(FetchRequest request, BasicCookieStore cookies) {

  Look(FetchRequest request) {
    this(request, new BasicCookieStore());
  }

  /** A context for the next request of this look; cookies live as long as the look. */
  HttpClientContext context() {
    HttpClientContext context = HttpClientContext.create();
    if (request.connection().cookies()) {
      context.setCookieStore(cookies);
    }
    return context;
  }
}
