package dev.odooupgrade.cli.kit;

import dev.odooupgrade.config.Setting;
import dev.odooupgrade.config.Settings;
import dev.odooupgrade.domain.AbsolutePath;
import dev.odooupgrade.domain.Named;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.domain.request.Artifact;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.transfer.Transport;
import dev.odooupgrade.flow.upgrade.PollPace;
import dev.odooupgrade.text.ByteAmount;
import dev.odooupgrade.text.Nearest;
import dev.odooupgrade.text.SafeText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A kind of value that options take: understands what was typed, or says what is wrong with it, in
 * the words that follow the option and its value.
 */
public abstract class OptionValue<T> implements ITypeConverter<T> {
  private static final String AUTO = "auto";
  private static final int LAST_PORT = 65_535;
  private static final int MOST_PLACES = 100;
  private static final int MOST_RETRIES = 999_999;

  private final Function<String, String> complaint;
  private final Function<String, Optional<T>> reading;

  protected OptionValue(String complaint, Function<String, Optional<T>> reading) {
    this(any -> complaint, reading);
  }

  private OptionValue(Function<String, String> complaint, Function<String, Optional<T>> reading) {
    this.complaint = complaint;
    this.reading = reading;
  }

  @Override
  public final T convert(String typed) {
    String word = OrderRules.strip(typed);
    return reading
        .apply(word)
        .orElseThrow(() -> new TypeConversionException(complaint.apply(word)));
  }

  /**
   * What holds, by the one rule for everything that can be set: the option, else the variable, else
   * the config file, else what is built in.
   *
   * @throws TroubleException when what decides it cannot be understood
   */
  public final Optional<T> chosen(@Nullable T typed, Setting setting, Settings settings)
      throws TroubleException {
    if (typed != null) {
      return Optional.of(typed);
    }
    Optional<Settings.Found> found = settings.find(setting);
    try {
      return found.map(Settings.Found::value).or(setting::builtIn).map(this::convert);
    } catch (TypeConversionException bad) {
      Settings.Found wrong = found.orElseThrow();
      throw new BadArguments(sentence(wrong.source(), wrong.value(), bad) + " Nothing was sent.");
    }
  }

  /**
   * The same for an upgrade that has begun, in whose way no config file may be: what is wrong there
   * is told, and what is built in holds.
   */
  public final Optional<T> chosenOrUsual(
      @Nullable T typed, Setting setting, Settings settings, Consumer<String> warning)
      throws TroubleException {
    try {
      return chosen(typed, setting, settings);
    } catch (TroubleException ofTheFile) {
      Optional<T> usual = chosen(typed, setting, settings.ofEnvironment());
      warning.accept(ofTheFile.trouble().happened());
      return usual;
    }
  }

  /** What is wrong with a value; its source is the option or the variable. */
  public static String sentence(String source, String typed, TypeConversionException bad) {
    return source + " '" + SafeText.clean(typed) + "' " + bad.getMessage();
  }

  /** What was named; nothing where {@code auto} was. */
  public record OrAuto<T>(Optional<T> named) {}

  public static final class AnyTransport extends OptionValue<OrAuto<Transport>> {
    AnyTransport() {
      super(
          "is not a transport; write " + orAuto(Transport.values()),
          typed -> orAuto(typed, Transport::named));
    }
  }

  public static final class AnyProtocol extends OptionValue<OrAuto<Protocol>> {
    public AnyProtocol() {
      super(
          "is not a protocol; write " + orAuto(Protocol.values()),
          typed -> orAuto(typed, Protocol::named));
    }
  }

  public static final class OneProtocol extends OptionValue<Protocol> {
    OneProtocol() {
      super(
          "is not a protocol; write "
              + MissingOptions.listed(Named.words(Protocol.values()), "or")
              + ".",
          Protocol::named);
    }
  }

  public static final class Fetchable extends OptionValue<Artifact> {
    Fetchable() {
      super(
          typed ->
              "is not something you can download"
                  + Nearest.hintOrStop(typed, Named.words(Artifact.values()))
                  + " Choose from: "
                  + String.join(", ", Named.words(Artifact.values()))
                  + ".",
          Artifact::named);
    }
  }

  public static final class Address extends OptionValue<URI> {
    public Address() {
      super(
          "is not an address; write it like https://upgrade.odoo.com, with a port after a colon if"
              + " it needs one.",
          Address::read);
    }

    private static Optional<URI> read(String typed) {
      try {
        return Optional.of(new URI(typed));
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }
  }

  /** Nothing typed is nothing named. */
  public static final class HostName extends OptionValue<String> {
    HostName() {
      super(
          "is not a host name; write it like up3.odoo.com.",
          typed -> Optional.of(typed).filter(name -> name.isEmpty() || RequestRef.isHost(name)));
    }
  }

  public static final class RequestId extends OptionValue<String> {
    RequestId() {
      super(
          typed -> "is not a request's number. " + OrderRules.odd("It", typed).orElse(""),
          typed -> Optional.of(typed).filter(id -> OrderRules.odd("It", id).isEmpty()));
    }
  }

  public static final class Fingerprint extends OptionValue<String> {
    Fingerprint() {
      super(
          "is not a fingerprint; write it like SHA256: and the 43 characters after it.",
          typed -> Optional.of(typed).filter(it -> it.matches("SHA256:[A-Za-z0-9+/]{43}")));
    }
  }

  public static final class Port extends OptionValue<Integer> {
    Port() {
      super("is not a port; write a number from 1 to 65535.", typed -> whole(typed, 1, LAST_PORT));
    }
  }

  public static final class PortToListenOn extends OptionValue<Integer> {
    PortToListenOn() {
      super(
          "is not a port; write a number from 1 to 65535, or 0 for a free one.",
          typed -> whole(typed, 0, LAST_PORT));
    }
  }

  public static final class Retries extends OptionValue<Integer> {
    Retries() {
      super(
          "is not a number of retries; write it like 10, or 0 for none.",
          typed -> whole(typed, 0, MOST_RETRIES));
    }
  }

  public static final class Places extends OptionValue<Integer> {
    public Places() {
      super("is not a number from 1 to 100.", typed -> whole(typed, 1, MOST_PLACES));
    }
  }

  public static final class Speed extends OptionValue<Double> {
    Speed() {
      super(
          "is not a speed; write a number above 0, such as 10.",
          typed ->
              Optional.of(typed)
                  .filter(number -> number.matches("\\d{1,6}(\\.\\d{1,6})?"))
                  .map(Double::valueOf)
                  .filter(speed -> speed > 0));
    }
  }

  public static final class ByteCount extends OptionValue<Long> {
    ByteCount() {
      super(
          "is not a number of bytes, such as 0 or 4096.",
          typed -> Optional.of(typed).filter(it -> it.matches("\\d{1,18}")).map(Long::valueOf));
    }
  }

  public static final class Size extends OptionValue<Long> {
    public Size() {
      super(
          "is not a size; write it like 500K, 2M or 1.5G (1K is 1024 bytes).", OptionValue::bytes);
    }
  }

  public static final class Rate extends OptionValue<Long> {
    Rate() {
      super(
          "is not a rate; write it like 500K or 2M (1K is 1024 bytes), or omit it for no limit.",
          typed -> bytes(typed).filter(rate -> rate > 0));
    }
  }

  public static final class Time extends OptionValue<Duration> {
    Time() {
      super("is not a duration; write it like 90s, 15m or 1h30m.", TimeSpan::parse);
    }
  }

  public static final class Interval extends OptionValue<PollPace> {
    public Interval() {
      super(
          "is not an interval; write it like 10s or 2m, at least 1s.",
          typed -> TimeSpan.parse(typed).filter(it -> it.toSeconds() >= 1).map(PollPace::new));
    }
  }

  /** Whatever is there. */
  public static final class Anything extends OptionValue<String> {
    public Anything() {
      super("", Optional::of);
    }
  }

  /** One of a few words; the option of such a setting is a switch. */
  public static final class OneOf extends OptionValue<String> {
    public static final OneOf THEME = new OneOf("default", "colour-blind", "high-contrast", "mono");
    public static final OneOf YES_OR_NO = new OneOf("true", "false");

    private OneOf(String... words) {
      super(
          "is not understood; write " + MissingOptions.listed(List.of(words), "or") + ".",
          typed -> Optional.of(typed.replace("color", "colour")).filter(List.of(words)::contains));
    }
  }

  /** A folder from the root, or from the person's own. */
  public static final class Folder extends OptionValue<Path> {
    /** {@code home} is what a tilde stands for. */
    public Folder(String home) {
      super(
          "is not a folder; write it like /srv/upgraded or ~/upgraded.",
          typed ->
              AbsolutePath.of(typed.replaceFirst("^~(?=/|$)", Matcher.quoteReplacement(home))));
    }
  }

  public static final class EmailAddress extends OptionValue<String> {
    public EmailAddress() {
      super(
          "is not an e-mail address; write it like john.doe@example.com.",
          typed ->
              Optional.of(typed).filter(it -> OrderRules.problem(OrderField.EMAIL, it).isEmpty()));
    }
  }

  private static String orAuto(Named... constants) {
    List<String> all = new ArrayList<>(Named.words(constants));
    all.add(AUTO);
    return MissingOptions.listed(all, "or") + ".";
  }

  private static <T> Optional<OrAuto<T>> orAuto(
      String typed, Function<String, Optional<T>> naming) {
    return typed.equals(AUTO)
        ? Optional.of(new OrAuto<>(Optional.empty()))
        : naming.apply(typed).map(named -> new OrAuto<>(Optional.of(named)));
  }

  private static Optional<Integer> whole(String typed, int least, int most) {
    return Optional.of(typed)
        .filter(it -> it.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .filter(number -> number >= least && number <= most);
  }

  private static Optional<Long> bytes(String typed) {
    OptionalLong bytes = ByteAmount.parse(typed);
    return bytes.isPresent() ? Optional.of(bytes.getAsLong()) : Optional.empty();
  }
}
