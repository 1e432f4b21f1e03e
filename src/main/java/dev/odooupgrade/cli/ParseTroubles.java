package dev.odooupgrade.cli;

import dev.odooupgrade.cli.kit.MissingOptions;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.text.Nearest;
import dev.odooupgrade.text.SafeText;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, never repeating a value: it may be a key. */
public final class ParseTroubles {
  private ParseTroubles() {}

  public static String sentence(ParameterException trouble) {
    CommandLine command = trouble.getCommandLine();
    return what(trouble, command) + " Nothing was sent. See: " + help(command);
  }

  private static String what(ParameterException trouble, CommandLine command) {
    if (trouble instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched(), command);
    }
    if (trouble instanceof MissingParameterException missing) {
      return names(missing.getMissing()) + " needs a value.";
    }
    if (trouble instanceof OverwrittenOptionException twice) {
      return names(Stream.ofNullable(twice.getOverwritten()).toList())
          + " is given twice; give it once.";
    }
    return value(trouble);
  }

  /** What is wrong with a value. */
  static String value(ParameterException trouble) {
    ArgSpec about = trouble.getArgSpec();
    if (about != null && trouble.getCause() instanceof TypeConversionException bad) {
      return OptionValue.sentence(names(List.of(about)), String.valueOf(trouble.getValue()), bad);
    }
    if (about != null && trouble.getCause() instanceof InvalidPathException) {
      return "The value of "
          + names(List.of(about))
          + " is not a valid file name in this locale. Rename the file, or use the locale of its"
          + " name, such as LC_ALL=C.UTF-8.";
    }
    return about == null
        ? "These arguments cannot be combined."
        : names(List.of(about)) + " does not accept this value.";
  }

  private static String unmatched(List<String> words, CommandLine command) {
    String first = words.isEmpty() ? "" : words.get(0);
    if (first.startsWith("-")) {
      String name = first.split("=", 2)[0];
      List<String> meant = Arguments.meantBy(name, command);
      if (meant.size() > 1) {
        return SafeText.clean(name)
            + " can mean "
            + MissingOptions.listed(meant, "or")
            + "; type more of it.";
      }
      List<String> options =
          command.getCommandSpec().options().stream()
              .filter(option -> !option.hidden())
              .flatMap(option -> Stream.of(option.names()))
              .toList();
      return "There is no option " + SafeText.clean(name) + Nearest.hintOrStop(name, options);
    }
    if (command.getParent() == null) {
      return "There is no command '"
          + SafeText.clean(first)
          + "'"
          + Nearest.hintOrStop(first, command.getSubcommands().keySet());
    }
    return "Unexpected argument. Quote values that contain spaces.";
  }

  private static String names(List<ArgSpec> missing) {
    return missing.stream()
        .map(arg -> arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel())
        .findFirst()
        .orElse("An option");
  }

  private static String help(CommandLine command) {
    return command.getCommandSpec().qualifiedName() + " --help";
  }
}
