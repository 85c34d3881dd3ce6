package org.lacuna.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.lacuna.publish.site.SiteServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the site in a browser on this machine. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the published site to browsers on this machine (loopback only) until it is stopped",
      "with Ctrl+C. The site is plain files: any web server can show it to others."
    },
    footer = {"", "Example:", "  lacuna serve --port 8417", "then open http://127.0.0.1:8417/"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8417",
      description = "Where to listen (default: ${DEFAULT-VALUE}; 0 takes a free one).")
  private int port;

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description = "Folder of the site (default: output/site).")
  private @Nullable Path site;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = site == null ? home.home().output().resolve("site") : site;
    if (!Files.isRegularFile(folder.resolve("index.html"))) {
      throw new BadInput(
          "there is no site in " + folder + "; 'lacuna run' and 'lacuna demo' publish one");
    }
    if (port < 0 || port > 0xFFFF) {
      throw new BadInput("a port is a number from 0 to 65535, not " + port);
    }
    try (SiteServer server = SiteServer.start(folder, port)) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s shows %s; Ctrl+C ends it%n", server.address(), folder);
      out.flush();
      new CountDownLatch(1).await();
    } catch (BindException taken) {
      throw new BadInput("port " + port + " is in use; try --port 0");
    }
    return ExitCode.COMPLETE.code();
  }
}
