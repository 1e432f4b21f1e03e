package dev.odooupgrade.transfer.rsync;

import dev.odooupgrade.domain.Port;
import dev.odooupgrade.domain.transfer.HostKey;
import java.util.regex.Pattern;

/**
 * Where a platform's SSH server listens, as whom it knows us, and by which keys it is known. Only
 * plain names get in: they become arguments of other programs.
 *
 * @param host a host name or an address (RFC 1123, section 2.1; RFC 4291, section 2.2)
 * @param port from 1 to 65535
 * @param knownHosts lines as in a {@code known_hosts} file (sshd(8)); no other key is trusted.
 *     Where there are none, those that the user trusts already, as the platform's own script has it
 */
public record RsyncServer(String user, String host, int port, String knownHosts) {
  private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,63}");
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");
  private static final Pattern IP_V6 =
      Pattern.compile("(?=.{2,45}$)[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}");

  /**
   * Checks what would be dangerous or senseless.
   *
   * @throws IllegalArgumentException when the user, host or port is not a plain one
   */
  public RsyncServer {
    require(USER.matcher(user).matches(), "user");
    require(NAME.matcher(host).matches() || IP_V6.matcher(host).matches(), "host");
    require(Port.exists(port), "port");
  }

  /** The same with one key that it must have, on whichever port and by whichever name. */
  public RsyncServer knownBy(HostKey key) {
    return new RsyncServer(user, host, port, "* " + key.type() + " " + key.base64());
  }

  private static void require(boolean isPlain, String what) {
    if (!isPlain) {
      throw new IllegalArgumentException("the " + what + " of the SSH server is not a plain one");
    }
  }

  /** Such as {@code odoo@upgrade.odoo.com}, as ssh(1) takes it. */
  String login() {
    return user + "@" + host;
  }

  /** Such as {@code odoo@upgrade.odoo.com:/data/origin.sql.gz}, as rsync(1) writes it. */
  String place(String remotePath) {
    String address = host.contains(":") ? "[" + host + "]" : host;
    return user + "@" + address + ":" + remotePath;
  }

  /** Such as {@code upgrade.odoo.com, port 40000}: for the middle of a sentence. */
  public String words() {
    return host + ", port " + port;
  }
}
