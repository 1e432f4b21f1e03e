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
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code timezones}: lists the zones the platform can know. */
@Command(
    header = "List time zones, or find one.",
    description = {
      "%nEach name is shown with its current offset from UTC, its abbreviations, and its",
      "country. Use the name with --timezone."
    },
    footer = {
      "",
      "Examples:",
      "  odoo-upgrade timezones brus",
      "  odoo-upgrade timezones 'buenos aires'",
      "  odoo-upgrade timezones +05:30 --json"
    })
public final class TimezonesCommand extends CliCommand {
  private static final int MOST_FOUND = 25;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description =
          "A city, a country, an abbreviation or an offset; typos are tolerated. Omit it to list"
              + " every zone.")
  private List<String> query = List.of();

  @Option(names = "--json", description = "Print a JSON list.")
  private boolean json;

  public TimezonesCommand(CommandContext world) {
    super(world, EnumSet.of(ExitCode.DONE, ExitCode.BAD_ARGUMENT));
  }

  @Override
  protected ExitCode execute() throws BadArguments {
    String typed = String.join(" ", query);
    List<Match> matches = matches(typed);
    boolean guessed = !matches.isEmpty() && matches.get(0).isGuess();
    if (guessed) {
      console().note("No time zone matches '" + typed + "'. These names are similar:");
    }
    if (json) {
      world().print(asJson(matches, guessed));
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

  private static String row(Match match, Instant now, int width) {
    return match.zone().row(now, width) + match.place().map(city -> ", " + city).orElse("");
  }

  private ArrayNode asJson(List<Match> matches, boolean guessed) {
    Instant now = world().clock().instant();
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (Match match : matches) {
      Timezone zone = match.zone();
      list.addObject()
          .put("name", zone.id())
          .put("offset", zone.offsetTextAt(now))
          .put("abbreviation", zone.abbreviationAt(now).orElse(null))
          .put("country", zone.country().map(Country::name).orElse(null))
          .put("city", match.place().orElse(null))
          .put("guess", guessed)
          .put("newer_name", zone.newerName().orElse(null));
    }
    return list;
  }
}
