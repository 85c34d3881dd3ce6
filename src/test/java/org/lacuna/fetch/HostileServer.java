package org.lacuna.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A loopback server that writes whatever bytes a case wants, when it wants. */
final class HostileServer implements AutoCloseable {

  /** What one case does with a connection after the request has been read. */
  interface Misdeed {
    void commit(OutputStream out, Socket socket) throws IOException, InterruptedException;
  }

  private final Map<String, Misdeed> misdeeds = new ConcurrentHashMap<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Daemons.named("hostile-server"));
  private final ServerSocket socket;

  HostileServer(String address) {
    try {
      socket = new ServerSocket(0, 200, InetAddress.getByName(address));
      threads.execute(this::accept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void on(String path, Misdeed misdeed) {
    misdeeds.put(path, misdeed);
  }

  URI origin() {
    return URI.create("http://" + socket.getInetAddress().getHostAddress() + ":" + port());
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Requests for anything but robots.txt. */
  int requests() {
    return requests.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      String path = path(connection.getInputStream());
      Misdeed robots =
          (out, s) -> say(out, "HTTP/1.1 404 X\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
      requests.addAndGet(path.equals("/robots.txt") ? 0 : 1);
      misdeeds.getOrDefault(path, robots).commit(connection.getOutputStream(), connection);
    } catch (IOException | InterruptedException e) {
      return; // the client had enough
    }
  }

  private static String path(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int octet = in.read();
      if (octet < 0) {
        return "";
      }
      head.append((char) octet);
    }
    return head.substring(4, head.indexOf(" HTTP"));
  }

  static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
