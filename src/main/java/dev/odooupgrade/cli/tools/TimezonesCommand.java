package dev.odooupgrade.cli.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliCommand;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.ExitCode;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.timezone.Country;
import dev.odooupgrade.timezone.Match;
import dev.odooupgrade.timezone.Timezone;
import dev.odooupgrade.timezone.TimezoneFinder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code timezones}: lists the zones the platform can know. */
@Command(
    header = "List time zones, or find one.",
    description = {
      "%nEach name is shown with its current offset from UTC, its abbreviation, its",
      "country, and why it matches. Use the name with --timezone.",
      "%nWith - alone, each line of standard input is a query, and gets one line on",
      "standard output: the names of the five best zones, best first, with tabs between",
      "them. The line is empty where no name is even similar."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade timezones brus",
      "  odoo-upgrade timezones 'buenos aires'",
      "  odoo-upgrade timezones +05:30 --json",
      "  printf 'Wien\\nutc+1\\n' | odoo-upgrade timezones -"
    })
public final class TimezonesCommand extends CliCommand {
  private static final int MOST_FOUND = 25;
  private static final int MOST_IN_LINE = 5;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description =
          "A city, a country, an abbreviation, an offset, or the name that Windows has for it, in"
              + " any language; typos are tolerated. Omit it to list every zone.")
  private List<String> query = List.of();

  @Option(names = "--json", description = "Print a JSON list.")
  private boolean json;

  public TimezonesCommand(CommandContext world) {
    super(world, EnumSet.of(ExitCode.DONE, ExitCode.BAD_ARGUMENT));
  }

  @Override
  protected ExitCode execute() throws BadArguments {
    if (query.equals(List.of("-"))) {
      return answerLines();
    }
    String typed = String.join(" ", query);
    List<Match> matches = matches(typed);
    boolean guessed = !matches.isEmpty() && matches.get(0).isGuess();
    if (guessed) {
      console().note("Nothing is called '" + typed + "'. The nearest:");
    }
    if (json) {
      world().print(asJson(matches));
    } else if (!matches.isEmpty()) {
      int width = matches.stream().mapToInt(match -> match.zone().id().length()).max().orElse(0);
      Instant now = world().clock().instant();
      matches.forEach(match -> world().out().println(row(match, now, width)));
      world().out().flush();
    }
    if (matches.isEmpty()) {
      throw new BadArguments(
          "No time zone matches '"
              + SafeText.clean(typed)
              + "'. Type a city, a country, an abbreviation such as CET, or an offset.");
    }
    return ExitCode.DONE;
  }

  /** Guesses only where nothing matches. */
  private List<Match> matches(String typed) {
    TimezoneFinder finder = world().timezones().get();
    if (typed.isBlank()) {
      return finder.find("", Integer.MAX_VALUE);
    }
    List<Match> found = finder.find(typed, MOST_FOUND);
    boolean anyGood = found.stream().anyMatch(match -> !match.isGuess());
    return found.stream().filter(match -> !anyGood || !match.isGuess()).toList();
  }

  private ExitCode answerLines() throws BadArguments {
    if (json) {
      throw new BadArguments("--json cannot be used with -: its answers are lines.");
    }
    TimezoneFinder finder = world().timezones().get();
    Scanner lines = new Scanner(world().in(), StandardCharsets.UTF_8);
    while (lines.hasNextLine()) {
      String line = lines.nextLine();
      List<Match> best = line.isBlank() ? List.of() : finder.find(line, MOST_IN_LINE);
      world()
          .print(best.stream().map(match -> match.zone().id()).collect(Collectors.joining("\t")));
    }
    return ExitCode.DONE;
  }

  private static String row(Match match, Instant now, int width) {
    String row = match.zone().row(now, width);
    return match.why().isEmpty() ? row : row + " (" + match.why() + ")";
  }

  private ArrayNode asJson(List<Match> matches) {
    Instant now = world().clock().instant();
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Match match : matches) {
      Timezone zone = match.zone();
      list.addObject()
          .put("name", zone.id())
          .put("offset", zone.offsetTextAt(now))
          .put("abbreviation", zone.abbreviationAt(now).orElse(null))
          .put("country", zone.country().map(Country::name).orElse(null))
          .put("why", match.why())
          .put("guess", match.isGuess())
          .put("newer_name", zone.newerName().orElse(null));
    }
    return list;
  }
}
