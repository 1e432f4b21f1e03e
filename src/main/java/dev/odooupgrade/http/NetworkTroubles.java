package dev.odooupgrade.http;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.address.Addresses;
import dev.odooupgrade.http.call.CallFailure;
import dev.odooupgrade.http.call.HttpCall;
import dev.odooupgrade.http.proxy.ProxyChoice;
import dev.odooupgrade.text.Durations;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Turns what Java throws when a call fails into what happened, what it means and what to do. Java's
 * own words are only looked at, never shown.
 */
record NetworkTroubles(HttpCall call, Optional<ProxyChoice> proxy) {
  private static final String NOTHING_SENT = "Nothing was sent, and nothing is lost.";
  private static final Pattern TUNNEL = Pattern.compile("Tunnel failed, got: (\\d{3})");

  CallFailure of(Throwable thrown, CountedBody.Sent sent, Duration connectWithin) {
    Causes causes = new Causes(thrown);
    if (causes.has(CappedBody.TooLongException.class)) {
      return tooLong(thrown);
    }
    if (causes.has(UnresolvedAddressException.class) || causes.has(UnknownHostException.class)) {
      return unknownHost(thrown);
    }
    if (causes.has(HttpConnectTimeoutException.class)) {
      return unreachable(
          "%s did not accept the connection within %s."
              .formatted(peer(), Durations.words(connectWithin)),
          "Check the network and any firewall or proxy, then try again.",
          true,
          thrown);
    }
    if (causes.has(SSLException.class) && sent == CountedBody.Sent.NOTHING) {
      return TlsTroubles.of(causes, host());
    }
    if (causes.has(NoRouteToHostException.class) || causes.says("unreachable")) {
      return unreachable(
          "There is no route from this computer to %s.".formatted(peer()),
          "Check that the network (or the VPN) is up, then try again.",
          true,
          thrown);
    }
    if (causes.has(ConnectException.class)) {
      return refused(thrown);
    }
    return proxyTrouble(causes, thrown).orElseGet(() -> broken(causes, sent, thrown));
  }

  CallFailure proxyWantsLogin() {
    return unreachable(
        "The proxy %s requires a user name and password, or refused the ones given."
            .formatted(proxyShown()),
        "Set them in %s as http://name:password@host:port."
            .formatted(proxy.map(ProxyChoice::variable).orElse("HTTPS_PROXY")),
        false,
        new IOException("HTTP 407"));
  }

  CallFailure answerTimeout(Duration answerWithin) {
    return lost(
        "%s did not answer within %s.".formatted(host(), Durations.words(answerWithin)),
        new IOException());
  }

  private CallFailure unknownHost(Throwable thrown) {
    return proxy.isPresent()
        ? unreachable(
            "The proxy %s could not be found.".formatted(proxyShown()),
            "Check the value of %s.".formatted(proxy.get().variable()),
            false,
            thrown)
        : unreachable(
            "The host %s could not be found.".formatted(call.uri().getHost()),
            "Check the spelling, and that this computer is online.",
            false,
            thrown);
  }

  private CallFailure refused(Throwable thrown) {
    return proxy.isPresent()
        ? unreachable(
            "The proxy %s refused the connection.".formatted(proxyShown()),
            "Check the value of %s, and that the proxy is running."
                .formatted(proxy.get().variable()),
            true,
            thrown)
        : unreachable(
            "%s refused the connection on port %d."
                .formatted(call.uri().getHost(), Addresses.port(call.uri())),
            "Check the address and its port, or try again in a few minutes.",
            true,
            thrown);
  }

  private Optional<CallFailure> proxyTrouble(Causes causes, Throwable thrown) {
    Matcher tunnel = TUNNEL.matcher(causes.words());
    return tunnel.find()
        ? Optional.of(
            unreachable(
                "The proxy %s refused to connect to %s (HTTP %s)."
                    .formatted(proxyShown(), host(), tunnel.group(1)),
                "Ask your proxy administrator to allow this host, or add it to NO_PROXY.",
                tunnel.group(1).startsWith("5"),
                thrown))
        : Optional.empty();
  }

  /** Tells one kind of break from another by the words of Java's client (read on 17 and 25). */
  private CallFailure broken(Causes causes, CountedBody.Sent sent, Throwable thrown) {
    boolean headBegun = causes.says("parsing http/1.1 header") || causes.says("receiving [http/");
    if (headBegun || causes.says("fixed content-length") || causes.says("chunked transfer")) {
      return lost("The connection to " + host() + " was lost in the middle of the answer.", thrown);
    }
    if (causes.has(ProtocolException.class)
        || causes.says("parsing http/1.1 status line")
        || causes.says("chunk size")) {
      return unreadable(host() + " did not answer with HTTP.", thrown);
    }
    // A reset in the middle of a body is noticed by the half that is quicker, the writing or the
    // reading one; it is a broken connection either way.
    boolean closed = causes.says("received no bytes") && !causes.has(SocketException.class);
    return closed && sent != CountedBody.Sent.SOME
        ? lost(host() + " closed the connection without an answer.", thrown)
        : lost("The connection to " + host() + " was lost.", thrown);
  }

  private CallFailure tooLong(Throwable thrown) {
    return unreadable(
        host() + " answered with more than 8 MiB, which no Upgrade platform does.", thrown);
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

  private String host() {
    return Addresses.shownHost(call.uri());
  }

  private String peer() {
    return proxy.map(through -> "the proxy " + through.shown()).orElse(host());
  }

  private String proxyShown() {
    return proxy.map(ProxyChoice::shown).orElse("on the way");
  }
}
