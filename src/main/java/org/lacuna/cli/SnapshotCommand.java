package org.lacuna.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lacuna.fetch.Attempt;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.pipeline.Manners;
import org.lacuna.pipeline.PageCollection;
import org.lacuna.snapshot.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Archives any list of pages. */
@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = {
      "Archives any list of pages as WARC, politely: robots.txt, one connection per host, a pace,",
      "nothing sent again that did not change. Every page is synced to disk and indexed."
    },
    footer = {
      "",
      "Examples:",
      "  lacuna snapshot https://www.example.org/report.html",
      "  lacuna snapshot --from addresses.txt --warc /data/pages",
      "  lacuna snapshot --from addresses.txt --wacz pages.wacz",
      "",
      "A list has one address a line; empty lines and lines that begin with # are passed over."
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class SnapshotCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Parameters(arity = "0..*", paramLabel = "URL", description = "Addresses of pages.")
  private @Nullable List<String> named;

  @Option(names = "--from", paramLabel = "FILE", description = "A list of addresses.")
  private @Nullable Path list;

  @Option(
      names = "--warc",
      paramLabel = "DIR",
      description = "Keep files and index in this folder (default: the archive of the home).")
  private @Nullable Path folder;

  @Option(
      names = "--wacz",
      paramLabel = "FILE",
      description = "Then pack the newest capture of each page for ReplayWeb.page.")
  private @Nullable Path wacz;

  @Option(
      names = "--origin",
      paramLabel = "URL",
      hidden = true,
      description = "Measure: send every request to this loopback origin, without a pace.")
  private @Nullable URI origin;

  @Option(
      names = "--connections",
      hidden = true,
      defaultValue = "16",
      description = "Measure: connections to the origin.")
  private int connections;

  @Override
  public Integer call() throws Exception {
    List<URI> addresses = addresses();
    try (PageCollection collection = open();
        Looks looks = new Looks(addresses.size())) {
      collection.collect(addresses, looks);
      looks.tell(spec.commandLine().getOut());
      if (wacz != null) {
        pack(collection, addresses, wacz.toAbsolutePath());
      }
      return (looks.troubles.isEmpty() ? ExitCode.COMPLETE : ExitCode.PARTIAL).code();
    }
  }

  private PageCollection open() {
    Clock clock = Clock.systemUTC();
    return folder == null
        ? PageCollection.of(home.home(), clock, manners())
        : PageCollection.in(folder, clock, manners());
  }

  private FetchSettings manners() {
    FetchSettings polite = Manners.polite(System.getenv());
    return origin == null
        ? polite
        : polite
            .withOrigin(origin)
            .withPace(FetchSettings.Pace.off(connections))
            .withHostsAtOnce(1);
  }

  private List<URI> addresses() throws IOException {
    List<URI> addresses = new ArrayList<>();
    for (String text : named == null ? List.<String>of() : named) {
      addresses.add(AddressList.address(text));
    }
    if (list != null) {
      addresses.addAll(AddressList.read(list));
    }
    if (addresses.isEmpty()) {
      throw new BadInput("no addresses: name some, or a file with --from");
    }
    return addresses;
  }

  private void pack(PageCollection collection, List<URI> addresses, Path file) {
    List<Snapshot> pages = collection.newest(addresses);
    collection.archive().exportWacz(file.getFileName().toString(), pages, file);
    spec.commandLine().getOut().println("written " + file);
  }

  /** Shows looks while they are made, counts them, and keeps a sentence for each that failed. */
  private static final class Looks implements PageCollection.Listener, AutoCloseable {

    private final Progress progress;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> troubles = new ArrayList<>();

    Looks(int expected) {
      progress = new Progress("archiving", expected);
    }

    @Override
    public void looked(Attempt entry, boolean page) {
      progress.step(String.valueOf(entry.address().getHost()));
      counts.merge(entry.outcome().replace('-', ' '), 1, Integer::sum);
      if (!page) {
        troubles.add(entry.address() + ": " + entry.explanation());
      }
    }

    void tell(PrintWriter out) {
      out.println(
          counts.entrySet().stream()
              .map(count -> count.getValue() + " " + count.getKey())
              .collect(Collectors.joining(", ")));
      troubles.forEach(trouble -> out.println("! " + trouble));
    }

    @Override
    public void close() {
      progress.close();
    }
  }
}
