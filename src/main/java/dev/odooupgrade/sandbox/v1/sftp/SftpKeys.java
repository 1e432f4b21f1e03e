package dev.odooupgrade.sandbox.v1.sftp;

import dev.odooupgrade.sandbox.LoopbackSsh;
import dev.odooupgrade.sandbox.v1.request.Refused;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.server.auth.pubkey.PublickeyAuthenticator;
import org.apache.sshd.server.session.ServerSession;

/** The public keys that are accepted for each request. Safe on every thread. */
final class SftpKeys implements PublickeyAuthenticator {
  private static final Pattern USER = Pattern.compile("user_(\\d{1,9})");

  private final Map<Integer, List<PublicKey>> keys = new ConcurrentHashMap<>();

  static String user(int requestId) {
    return "user_" + requestId;
  }

  static Optional<Integer> request(String user) {
    Matcher matcher = USER.matcher(user);
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  /** Lets these keys in for that request, besides those that were let in before. */
  void allow(int requestId, List<PublicKey> more) {
    keys.computeIfAbsent(requestId, id -> new CopyOnWriteArrayList<>()).addAll(more);
  }

  @Override
  public boolean authenticate(String user, PublicKey key, ServerSession session) {
    return request(user).map(keys::get).orElse(List.of()).stream()
        .anyMatch(known -> KeyUtils.compareKeys(known, key));
  }

  /**
   * Reads a text in the shape of an {@code authorized_keys} file.
   *
   * @throws Refused if there is no key in it, or a line that is no key
   */
  static List<PublicKey> read(String text) throws Refused {
    List<PublicKey> found = new ArrayList<>();
    List<String> lines = text.lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isEmpty() && !line.startsWith("#")) {
        int number = i + 1;
        found.add(LoopbackSsh.publicKey(line).orElseThrow(() -> unreadable(number)));
      }
    }
    if (found.isEmpty()) {
      throw Refused.because("SSH_KEYS", "MISSING", "There is no public key in 'ssh_keys'.");
    }
    return found;
  }

  private static Refused unreadable(int line) {
    return Refused.because(
        "SSH_KEYS",
        "INVALID",
        "Line %d of 'ssh_keys' is not a supported public key.".formatted(line));
  }
}
