package org.lacuna.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.Access;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.pipeline.DocumentReading;
import org.lacuna.pipeline.SourceFolder;
import org.lacuna.pipeline.SourceProposal;
import org.lacuna.pipeline.SourceReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Describes a new source by one of its pages. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Fetches a page, or takes a file; proposes where title, date, body and table stand, shows the",
      "figures found, asks what it cannot know, and writes jobs/sources/NAME with source.yml, the",
      "page as a first sample, and expected.csv. A list page is followed to its first item.",
      "Nothing that is there is changed."
    },
    footer = {
      "",
      "Example:",
      "  lacuna source new https://tjj.example.gov.cn/communique-2025.html",
      "  lacuna source new page.html --address https://tjj.example.gov.cn/c/2025.html --yes \\",
      "      --id example-communique --area CN-650500 --publisher 统计局 --seen 'its front page'"
    })
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class SourceNewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Mixin private NetworkOption network;

  @Mixin private SourceWords words;

  @Parameters(arity = "0..1", paramLabel = "ADDRESS|FILE", description = "The page; else asked.")
  private @Nullable String page;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = "For a file: where its publisher has it.")
  private @Nullable String address;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "page or list; else told by the page itself.")
  private Access.@Nullable Kind kind;

  @Option(names = "--yes", description = "Ask nothing: take every proposal.")
  private boolean yes;

  @Override
  public Integer call() throws Exception {
    Catalogue catalogue = Catalogue.load(home.home().jobs());
    Questions questions = questions();
    SourceReading reader = new SourceReading(catalogue.vocabulary());
    String what = questions.ask("ADDRESS|FILE", "Address or file", page, Optional.empty());
    refuseMissing(questions);
    FoundPage found = found(what, questions, reader, catalogue);
    SourceProposal proposal = new SourceProposal(found.specimen(), found.access(), reader);
    show(found, proposal);
    SourceDefinition source = define(found, proposal, questions, catalogue);
    DocumentReading reading = proposal.read(source);
    new ReadingPage(spec.commandLine().getOut()).print(reading);
    if (!questions.agrees("Write " + source.folder() + " with these figures as expected.csv?")) {
      spec.commandLine().getOut().println("nothing written");
      return ExitCode.COMPLETE.code();
    }
    write(source, found, reading);
    return ExitCode.COMPLETE.code();
  }

  private Questions questions() {
    PrintWriter out = spec.commandLine().getOut();
    return yes
        ? Questions.toNobody(out)
        : Questions.to(
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), out);
  }

  private FoundPage found(
      String what, Questions questions, SourceReading reader, Catalogue catalogue)
      throws Exception {
    Path file = Path.of(what.startsWith("http") ? "" : what);
    if (Files.isRegularFile(file)) {
      String where =
          questions.ask("--address", "Where its publisher has it", address, Optional.empty());
      refuseMissing(questions);
      return FoundPage.file(file, FoundPage.address(where));
    }
    URI where = FoundPage.address(what);
    try (Expedition expedition = network.open(home.home(), catalogue.vocabulary())) {
      return FoundPage.fetched(where, Optional.ofNullable(kind), expedition, reader);
    }
  }

  private void show(FoundPage found, SourceProposal proposal) {
    PrintWriter out = spec.commandLine().getOut();
    Access access = found.access();
    out.println(access.kind().code() + " " + access.address());
    access.items().ifPresent(items -> out.println("  items   " + items));
    access.pattern().ifPresent(pattern -> out.println("  pattern " + pattern));
    access.next().ifPresent(next -> out.println("  next    " + next));
    out.println("proposed by " + found.specimen().address());
    proposal
        .layout()
        .parts()
        .forEach((part, selector) -> out.printf("  %-7s %s%n", part, selector));
    out.println();
  }

  private SourceDefinition define(
      FoundPage found, SourceProposal proposal, Questions questions, Catalogue catalogue) {
    SourceDefinition asked =
        new SourceInterview(questions, words, proposal)
            .definition(
                found.access(),
                home.home().jobs().resolve("sources"),
                found.seen(),
                found.verified());
    refuseMissing(questions);
    if (catalogue.source(asked.id()).isPresent()) {
      throw new BadInput("there is a source '" + asked.id() + "' already; --id names another");
    }
    return asked.expecting(proposal.expectations(proposal.read(asked).observations()));
  }

  private void refuseMissing(Questions questions) {
    if (!questions.missing().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "the page does not say it, and nobody is to be asked: "
              + String.join(", ", questions.missing()));
    }
  }

  private void write(SourceDefinition source, FoundPage found, DocumentReading reading)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      List<Path> files =
          SourceFolder.write(home.home().jobs(), source, found.specimen(), reading.observations());
      files.forEach(file -> out.println("written " + file));
    } catch (FileAlreadyExistsException there) {
      throw new BadInput(source.folder() + " is there already; --id names another");
    }
    out.printf(
        "%nHold expected.csv against the page: it lists what was read, right or wrong.%n"
            + "Then name '%s' in a job below jobs/, and try it:%n  lacuna source try %s%n",
        source.id(), source.id());
  }
}
