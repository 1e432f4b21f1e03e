package dev.odooupgrade.http;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Turns what Java throws when a call fails into what happened, what it means and what to do. Java's
 * own words are only looked at, never shown.
 */
final class NetworkTroubles {
  private static final String NOTHING_SENT = "Nothing was sent; nothing is lost.";
  private static final Pattern TUNNEL = Pattern.compile("Tunnel failed, got: (\\d{3})");

  private final HttpCall call;
  private final Optional<ProxyChoice> proxy;
  private final String host;

  NetworkTroubles(HttpCall call, Optional<ProxyChoice> proxy) {
    this.call = call;
    this.proxy = proxy;
    this.host = Ports.shownHost(call.uri());
  }

  /**
   * The trouble behind an exception.
   *
   * @param sent how much of the body had been handed to the network
   */
  CallFailure of(Throwable thrown, SentPart sent, Duration connectWithin) {
    Chain chain = new Chain(thrown);
    if (chain.has(CappedBody.TooLongException.class)) {
      return tooLong(thrown);
    }
    if (chain.has(UnresolvedAddressException.class) || chain.has(UnknownHostException.class)) {
      return unknownHost(thrown);
    }
    if (chain.has(HttpConnectTimeoutException.class)) {
      return unreachable(
          peer() + " did not take the connection within " + Words.of(connectWithin) + ".",
          "Check the network and any firewall or proxy, then try again.",
          true,
          thrown);
    }
    if (chain.has(SSLException.class) && sent == SentPart.NOTHING) {
      return TlsTroubles.of(chain, host, thrown);
    }
    if (chain.has(NoRouteToHostException.class) || chain.says("unreachable")) {
      return unreachable(
          "There is no way from this machine to " + peer() + ".",
          "Check that the network (or the VPN) is up, then try again.",
          true,
          thrown);
    }
    if (chain.has(ConnectException.class)) {
      return refused(thrown);
    }
    return proxyTrouble(chain, thrown).orElseGet(() -> broken(chain, sent, thrown));
  }

  /** The proxy asked for a log-in that it did not get. */
  CallFailure proxyWantsLogin() {
    return unreachable(
        "The proxy " + proxyShown() + " wants a name and a password, or refused those given.",
        "Put them into "
            + proxy.map(ProxyChoice::variable).orElse("HTTPS_PROXY")
            + " as http://name:password@host:port.",
        false,
        new IOException("HTTP 407"));
  }

  /** No answer within the time that a small call may take. */
  CallFailure answerTimeout(Duration answerWithin) {
    return lost(host + " did not answer within " + Words.of(answerWithin) + ".", new IOException());
  }

  private CallFailure unknownHost(Throwable thrown) {
    return proxy.isPresent()
        ? unreachable(
            "The proxy " + proxyShown() + " could not be found.",
            "Check what " + proxy.get().variable() + " says.",
            false,
            thrown)
        : unreachable(
            "The host " + call.uri().getHost() + " could not be found.",
            "Check how it is spelled, and that this machine is on the network.",
            false,
            thrown);
  }

  private CallFailure refused(Throwable thrown) {
    return proxy.isPresent()
        ? unreachable(
            "The proxy " + proxyShown() + " refused the connection.",
            "Check what " + proxy.get().variable() + " says, and that the proxy runs.",
            true,
            thrown)
        : unreachable(
            call.uri().getHost() + " refused the connection on port " + Ports.of(call.uri()) + ".",
            "Check the address and its port, or try again in some minutes.",
            true,
            thrown);
  }

  private Optional<CallFailure> proxyTrouble(Chain chain, Throwable thrown) {
    Matcher tunnel = TUNNEL.matcher(chain.words());
    if (!tunnel.find()) {
      return Optional.empty();
    }
    return Optional.of(
        unreachable(
            "The proxy "
                + proxyShown()
                + " refused to connect to "
                + host
                + " (HTTP "
                + tunnel.group(1)
                + ").",
            "Ask whoever runs the proxy to allow this host, or name the host in NO_PROXY.",
            tunnel.group(1).startsWith("5"),
            thrown));
  }

  /** Tells the ways to break apart by the words of Java's client (read on 17 and 25). */
  private CallFailure broken(Chain chain, SentPart sent, Throwable thrown) {
    boolean headBegun = chain.says("parsing http/1.1 header") || chain.says("receiving [http/");
    if (headBegun || chain.says("fixed content-length") || chain.says("chunked transfer")) {
      return lost(
          "The connection to " + host + " was cut off in the middle of the answer.", thrown);
    }
    if (chain.has(ProtocolException.class)
        || chain.says("parsing http/1.1 status line")
        || chain.says("chunk size")) {
      return unreadable("What " + host + " answered is not HTTP.", thrown);
    }
    // A reset in the middle of a body is noticed by the writing or by the reading half, whichever
    // is
    // quicker; it is a broken connection either way.
    boolean closed = chain.says("received no bytes") && !chain.has(SocketException.class);
    return closed && sent != SentPart.SOME
        ? lost(host + " closed the connection without an answer.", thrown)
        : lost("The connection to " + host + " broke.", thrown);
  }

  private CallFailure tooLong(Throwable thrown) {
    return unreadable(
        host + " answered with more than 8 MiB, which no Upgrade platform does.", thrown);
  }

  private CallFailure unreadable(String happened, Throwable thrown) {
    return new CallFailure(
        new Trouble(
            TroubleKind.UNREADABLE_ANSWER,
            happened,
            call.ifLost().meaning(),
            "Check the address. " + call.ifLost().remedy()),
        false,
        thrown);
  }

  private CallFailure lost(String happened, Throwable thrown) {
    return new CallFailure(
        new Trouble(TroubleKind.NETWORK, happened, call.ifLost().meaning(), call.ifLost().remedy()),
        true,
        thrown);
  }

  private static CallFailure unreachable(
      String happened, String remedy, boolean passing, Throwable thrown) {
    return new CallFailure(
        new Trouble(TroubleKind.UNREACHABLE, happened, NOTHING_SENT, remedy), passing, thrown);
  }

  private String peer() {
    return proxy.map(through -> "the proxy " + through.shown()).orElse(host);
  }

  private String proxyShown() {
    return proxy.map(ProxyChoice::shown).orElse("on the way");
  }

  /** A throwable and its causes. */
  record Chain(Throwable top) {

    boolean has(Class<? extends Throwable> kind) {
      for (Throwable each = top; each != null; each = each.getCause()) {
        if (kind.isInstance(each)) {
          return true;
        }
      }
      return false;
    }

    boolean says(String words) {
      return words().toLowerCase(Locale.ROOT).contains(words);
    }

    String words() {
      StringBuilder all = new StringBuilder();
      for (Throwable each = top; each != null; each = each.getCause()) {
        all.append(each.getMessage()).append('\n');
      }
      return all.toString();
    }
  }
}
