package dev.odooupgrade.text;

import dev.odooupgrade.domain.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text before it is logged, traced or thrown: what stands after a name such as
 * {@code key=} or {@code "token":}, and every registered secret wherever it stands.
 *
 * <p>Secrets come to be known while the program runs, so they can be registered at any time and
 * from any thread; what is redacted after that is free of them.
 */
public final class Redactor {
  /** A shorter value is part of ordinary words, and would take them out too. */
  private static final int LEAST_LENGTH = 4;

  private static final String NAME = "[\\w-]*(?:key|token|secret|password|passwd|passphrase)";

  /** What people are to compare is no secret: the fingerprint of a public key. */
  private static final String NO_FINGERPRINT = "(?!SHA256:)";

  /** {@code key=…} in a query, a form, a command line; the equals sign may itself be encoded. */
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?i)(?<![\\w-])(" + NAME + "(?:=|%3d))" + NO_FINGERPRINT + "[^&\\s\"'<>;,]+");

  /** {@code --key …} on a command line; {@code --ssh-key} names a file. */
  private static final Pattern OPTION =
      Pattern.compile(
          "(?i)((?<![\\w-])--(?!ssh-key\\b)" + NAME + "\\s+)(?!-)" + NO_FINGERPRINT + "\\S+");

  /** {@code "key": "…"} in JSON, also where the text was cut off inside the value. */
  private static final Pattern IN_JSON =
      Pattern.compile("(?i)(\"" + NAME + "\"\\s*:\\s*\")(?:\\\\.|[^\"\\\\])*+");

  /** {@code Authorization: …} and its like, and {@code https://user:password@host}. */
  private static final Pattern HEADER =
      Pattern.compile("(?i)((?:authorization|set-cookie|cookie)\\s*[:=]\\s*)[^\\r\\n]+");

  private static final Pattern USER_INFO = Pattern.compile("(://)[^/\\s\"']+@");

  /** Longest first, so that no secret hides the longer one it is a part of. */
  private volatile List<String> values = List.of();

  /** From now on this value is masked, plain, URL-encoded and as JSON writes it. */
  public synchronized void register(Secret secret) {
    String value = secret.reveal();
    if (value.length() < LEAST_LENGTH) {
      return;
    }
    String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    Set<String> all = new HashSet<>(values);
    all.add(value);
    all.add(encoded);
    all.add(encoded.toLowerCase(Locale.ROOT));
    all.add(value.replace("/", "\\/"));
    all.add(value.replace("=", "\\u003d"));
    values = all.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  /** The same text with {@code ***} in place of each secret. */
  public String redact(String text) {
    String clean = text;
    for (String value : values) {
      clean = clean.replace(value, Secret.MASK);
    }
    clean = ASSIGNED.matcher(clean).replaceAll("$1" + Secret.MASK);
    clean = OPTION.matcher(clean).replaceAll("$1" + Secret.MASK);
    clean = IN_JSON.matcher(clean).replaceAll("$1" + Secret.MASK);
    clean = HEADER.matcher(clean).replaceAll("$1" + Secret.MASK);
    return USER_INFO.matcher(clean).replaceAll("$1" + Secret.MASK + "@");
  }
}
