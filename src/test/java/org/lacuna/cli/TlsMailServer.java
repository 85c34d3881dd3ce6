package org.lacuna.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that takes everything, but lets nobody in before the line is encrypted. */
final class TlsMailServer implements AutoCloseable {

  private static final String PASSWORD = "changeit";

  private final ServerSocket port;
  private final SSLContext tls;
  private final boolean fromTheStart;
  private final List<String> encrypted = new CopyOnWriteArrayList<>();
  private final List<String> open = new CopyOnWriteArrayList<>();

  /**
   * A server that listens.
   *
   * @param keys its key, as {@link #keys} makes it
   * @param fromTheStart whether the line is encrypted before a word is said; else by STARTTLS
   */
  TlsMailServer(Path keys, boolean fromTheStart) throws Exception {
    KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    this.tls = SSLContext.getInstance("TLS");
    this.tls.init(managers.getKeyManagers(), null, null);
    this.fromTheStart = fromTheStart;
    this.port = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::listen, "mail server");
    thread.setDaemon(true);
    thread.start();
  }

  /** A key and a certificate for this machine that nobody vouches for but who keeps the file. */
  static Path keys(Path folder) throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "san=ip:127.0.0.1",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                keys.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool").toFile())
            .start();
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || !Files.exists(keys)) {
      throw new IOException(Files.readString(folder.resolve("keytool")));
    }
    return keys;
  }

  /** Options for a JVM that trusts the certificate. */
  static List<String> trusting(Path keys) {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + keys, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  int number() {
    return port.getLocalPort();
  }

  /** What was said on an encrypted line. */
  List<String> encrypted() {
    return List.copyOf(encrypted);
  }

  /** What was said for everybody to read. */
  List<String> open() {
    return List.copyOf(open);
  }

  private void listen() {
    while (!port.isClosed()) {
      try (Socket socket = port.accept()) {
        serve(fromTheStart ? secured(socket) : socket);
      } catch (SocketException over) {
        continue; // closed, or the other side hung up: the next one may come
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private SSLSocket secured(Socket socket) throws IOException {
    SSLSocket line = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
    line.setUseClientMode(false);
    return line;
  }

  private void serve(Socket line) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    boolean secure = line instanceof SSLSocket;
    if (!secure || fromTheStart) {
      say(line, "220 ready");
    }
    boolean message = false;
    for (String said = in.readLine(); said != null; said = in.readLine()) {
      (secure ? encrypted : open).add(said);
      if (said.equals("STARTTLS")) {
        say(line, "220 go on");
        serve(secured(line));
        return;
      }
      message = message ? !said.equals(".") : said.equals("DATA");
      if (!message || said.equals("DATA")) {
        say(line, answer(said, secure));
      }
    }
  }

  private static String answer(String said, boolean secure) {
    if (said.startsWith("EHLO")) {
      return secure ? "250-here\r\n250 AUTH PLAIN" : "250-here\r\n250 STARTTLS";
    }
    if (said.startsWith("AUTH")) {
      return secure ? "235 come in" : "530 not on this line";
    }
    return said.equals("DATA") ? "354 go on" : said.equals("QUIT") ? "221 bye" : "250 taken";
  }

  private static void say(Socket line, String words) throws IOException {
    OutputStream out = line.getOutputStream();
    out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    port.close();
  }
}
