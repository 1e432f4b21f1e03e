package dev.odooupgrade.support;

import dev.odooupgrade.domain.Secret;
import dev.odooupgrade.domain.request.RequestRef;
import dev.odooupgrade.domain.request.UpgradeRequest;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.transfer.SshIdentity;
import dev.odooupgrade.text.Redactor;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a line what is nobody else's business: the keys of an upgrade wherever they stand,
 * in whatever spelling; most of its contract; and the name in its e-mail address.
 */
final class Masking {
  /** A shorter value is part of ordinary words; nothing that opens something is longer. */
  private static final int LEAST_SECRET = 4;

  private static final int LONGEST_SECRET = 4096;

  /** Lines of a key that are shorter could be words of something else. */
  private static final int LEAST_KEY_LINE = 16;

  /** Subscription codes and addresses of other upgrades, which our own log may tell of. */
  private static final Pattern ANY_CONTRACT = Pattern.compile("\\b(M\\d{4,12}-)\\w{3,64}");

  private static final Pattern ANY_EMAIL =
      Pattern.compile("[\\w.+-]{1,64}(@|%40)((?:[\\w-]{1,63}\\.){1,8}[A-Za-z]{2,20})\\b");

  private final Redactor redactor = new Redactor();
  private final Set<Pattern> spellings = new LinkedHashSet<>();
  private final Pattern contract;
  private final Pattern email;
  private final String shortContract;

  Masking(Session session) {
    session.request().map(RequestRef::key).ifPresent(this::register);
    session.answer().flatMap(UpgradeRequest::key).ifPresent(this::register);
    session
        .answer()
        .ifPresent(
            answer ->
                answer.fields().entrySet().stream()
                    .filter(field -> UpgradeRequest.isSecret(field.getKey()))
                    .forEach(field -> register(Secret.of(field.getValue()))));
    session.transfers().ssh().identity().ifPresent(this::register);
    String code = session.draft().contract().strip();
    this.contract = literally(code, 6);
    this.shortContract = partOf(code);
    String address = session.draft().email().strip();
    this.email = literally(address.substring(0, Math.max(0, address.indexOf('@') + 1)), 3);
  }

  /** A line of a file that is about this upgrade alone. */
  String mask(String line) {
    String clean = redactor.redact(line);
    for (Pattern spelling : spellings) {
      clean = spelling.matcher(clean).replaceAll(Secret.MASK);
    }
    clean = contract.matcher(clean).replaceAll(Matcher.quoteReplacement(shortContract));
    return email.matcher(clean).replaceAll(Secret.MASK + "@");
  }

  /** A line of a file that may tell of other upgrades, too. */
  String maskOthers(String line) {
    String clean = ANY_CONTRACT.matcher(mask(line)).replaceAll("$1" + Secret.MASK);
    return ANY_EMAIL.matcher(clean).replaceAll(Secret.MASK + "$1$2");
  }

  private void register(SshIdentity identity) {
    if (identity instanceof SshIdentity.Made made) {
      register(made.privateKey());
      made.privateKey()
          .reveal()
          .lines()
          .filter(line -> line.length() >= LEAST_KEY_LINE && !line.startsWith("-----"))
          .forEach(line -> register(Secret.of(line)));
    }
  }

  private void register(Secret secret) {
    String value = secret.reveal();
    redactor.register(secret);
    if (value.length() >= LEAST_SECRET && value.length() <= LONGEST_SECRET) {
      spellings.add(anySpelling(value));
      // Files are looked through byte by byte.
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      spellings.add(anySpelling(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
  }

  /**
   * The value with each sign plain, or as addresses, web pages and JSON write it, all of it or in
   * part.
   */
  private static Pattern anySpelling(String value) {
    StringBuilder pattern = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c ->
                pattern.append(
                    Character.isLetterOrDigit(c)
                        ? Character.toString(c)
                        : "(?:\\\\?%s|(?i:%%%02x|&#0*%d;|&#x0*%x;|\\\\u%04x|%s))"
                            .formatted(
                                Pattern.quote(Character.toString(c)), c, c, c, c, entity(c))));
    return Pattern.compile(pattern.toString());
  }

  /** The names that HTML has for the signs which keys and addresses are made of. */
  private static String entity(int c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '+' -> "&plus;";
      case '/' -> "&sol;";
      case '=' -> "&equals;";
      default -> "(?!)";
    };
  }

  /** Whatever its case; of something too short, nothing. */
  private static Pattern literally(String text, int least) {
    return text.length() < least
        ? Pattern.compile("(?!)")
        : Pattern.compile(
            text.endsWith("@")
                ? Pattern.quote(text.substring(0, text.length() - 1)) + "(?:@|%40|&#64;)"
                : Pattern.quote(text),
            Pattern.CASE_INSENSITIVE);
  }

  /** The customer's number, by which support knows whom it is about, without the rest. */
  private static String partOf(String code) {
    int dash = code.indexOf('-');
    return (dash > 0 ? code.substring(0, dash + 1) : "") + Secret.MASK;
  }
}
