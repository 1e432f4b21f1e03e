package dev.odooupgrade.http.proxy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The exceptions in {@code no_proxy}: host names, which cover what ends in them too, with or
 * without a dot or {@code *.} in front, addresses, networks such as {@code 10.0.0.0/8}, each with
 * or without a port, and {@code *} for everything. Nothing is looked up in the DNS.
 */
record NoProxy(List<Entry> entries) {
  private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  static NoProxy parse(String variable) {
    List<Entry> entries = new ArrayList<>();
    for (String word : variable.split("[,\\s]+", -1)) {
      if (!word.isBlank()) {
        entries.add(Entry.parse(word.toLowerCase(Locale.ROOT)));
      }
    }
    return new NoProxy(entries);
  }

  boolean covers(String host, int port) {
    String plain = withoutBrackets(host.toLowerCase(Locale.ROOT));
    String name = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    return entries.stream().anyMatch(entry -> entry.covers(name, port));
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private static Optional<InetAddress> literal(String text) {
    try {
      // A literal is never looked up; the pattern makes sure that it is one.
      return LITERAL.matcher(text).matches()
          ? Optional.of(InetAddress.getByName(text))
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /**
   * One exception.
   *
   * @param port that it is limited to, or -1
   * @param bits of a network's prefix, or -1 for a single host
   */
  private record Entry(String host, int port, int bits) {

    static Entry parse(String word) {
      String host = word;
      int port = -1;
      int bits = -1;
      int slash = host.indexOf('/');
      if (slash > 0) {
        bits = number(host.substring(slash + 1));
        host = host.substring(0, slash);
      } else {
        int colon = host.lastIndexOf(':');
        boolean onlyColon = host.indexOf(':') == colon;
        if (colon > 0 && (onlyColon || host.charAt(colon - 1) == ']')) {
          port = number(host.substring(colon + 1));
          host = host.substring(0, colon);
        }
      }
      host = withoutBrackets(host);
      if (host.startsWith("*.")) {
        host = host.substring(2);
      } else if (host.startsWith(".")) {
        host = host.substring(1);
      }
      return new Entry(host, port, bits);
    }

    boolean covers(String name, int wantedPort) {
      if (port >= 0 && port != wantedPort) {
        return false;
      }
      if (bits >= 0) {
        return inNetwork(name);
      }
      return host.equals("*")
          || name.equals(host)
          || name.endsWith("." + host)
          || (literal(host).isPresent() && literal(host).equals(literal(name)));
    }

    private boolean inNetwork(String name) {
      Optional<InetAddress> network = literal(host);
      Optional<InetAddress> address = literal(name);
      if (network.isEmpty() || address.isEmpty()) {
        return false;
      }
      byte[] mine = network.get().getAddress();
      byte[] theirs = address.get().getAddress();
      int rest = mine.length * 8 - bits;
      return mine.length == theirs.length
          && rest >= 0
          && new BigInteger(1, mine)
              .shiftRight(rest)
              .equals(new BigInteger(1, theirs).shiftRight(rest));
    }

    private static int number(String digits) {
      return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }
  }
}
