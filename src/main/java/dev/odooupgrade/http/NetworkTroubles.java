package dev.odooupgrade.http;

import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.http.address.Addresses;
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

  TroubleException of(Throwable thrown, CountedBody.Sent sent, Duration connectWithin) {
    CauseChain causes = new CauseChain(thrown);
    if (causes.has(CappedBody.TooLongException.class)) {
      return unreadable(
          " answered with more than 8 MiB, which no Upgrade platform does.",
          "Check the address. ",
          thrown);
    }
    if (causes.has(UnresolvedAddressException.class) || causes.has(UnknownHostException.class)) {
      return new TroubleException(unknownHost(), thrown);
    }
    if (causes.has(HttpConnectTimeoutException.class)) {
      return new PassingTroubleException(connectTimeout(connectWithin), thrown);
    }
    if (causes.has(SSLException.class) && sent == CountedBody.Sent.NOTHING) {
      return new TroubleException(TlsTroubles.of(causes, host()), thrown);
    }
    if (causes.has(NoRouteToHostException.class) || causes.says("unreachable")) {
      return new PassingTroubleException(noRoute(), thrown);
    }
    if (causes.has(ConnectException.class)) {
      return new PassingTroubleException(refused(), thrown);
    }
    Matcher tunnel = TUNNEL.matcher(causes.words());
    return tunnel.find() ? noTunnel(tunnel.group(1), thrown) : broken(causes, sent, thrown);
  }

  TroubleException proxyWantsLogin() {
    Trouble trouble =
        unreachable(
            "The proxy %s requires a user name and password, or refused the ones given."
                .formatted(proxyShown()),
            "Set them in %s as http://name:password@host:port."
                .formatted(proxy.map(ProxyChoice::variable).orElse("HTTPS_PROXY")));
    return new TroubleException(trouble, new IOException("HTTP 407"));
  }

  TroubleException answerTimeout(Duration answerWithin) {
    return lost(
        "%s did not answer within %s.".formatted(host(), Durations.words(answerWithin)),
        new IOException());
  }

  private Trouble unknownHost() {
    return proxy
        .map(
            through ->
                unreachable(
                    "The proxy %s could not be found.".formatted(through.shown()),
                    "Check the value of %s.".formatted(through.variable())))
        .orElseGet(
            () ->
                unreachable(
                    "The host %s could not be found.".formatted(call.uri().getHost()),
                    "Check the spelling, and that this computer is online."));
  }

  private Trouble connectTimeout(Duration connectWithin) {
    return unreachable(
        "%s did not accept the connection within %s."
            .formatted(peer(), Durations.words(connectWithin)),
        "Check the network and any firewall or proxy, then try again.");
  }

  private Trouble noRoute() {
    return unreachable(
        "There is no route from this computer to %s.".formatted(peer()),
        "Check that the network (or the VPN) is up, then try again.");
  }

  private Trouble refused() {
    return proxy
        .map(
            through ->
                unreachable(
                    "The proxy %s refused the connection.".formatted(through.shown()),
                    "Check the value of %s, and that the proxy is running."
                        .formatted(through.variable())))
        .orElseGet(
            () ->
                unreachable(
                    "%s refused the connection on port %d."
                        .formatted(call.uri().getHost(), Addresses.port(call.uri())),
                    "Check the address and its port, or try again in a few minutes."));
  }

  private TroubleException noTunnel(String code, Throwable thrown) {
    Trouble trouble =
        unreachable(
            "The proxy %s refused to connect to %s (HTTP %s)."
                .formatted(proxyShown(), host(), code),
            "Ask your proxy administrator to allow this host, or add it to NO_PROXY.");
    return code.startsWith("5")
        ? new PassingTroubleException(trouble, thrown)
        : new TroubleException(trouble, thrown);
  }

  /** Tells one kind of break from another by the words of Java's client (read on 17 and 25). */
  private TroubleException broken(CauseChain causes, CountedBody.Sent sent, Throwable thrown) {
    boolean headBegun = causes.says("parsing http/1.1 header") || causes.says("receiving [http/");
    if (headBegun || causes.says("fixed content-length") || causes.says("chunked transfer")) {
      return lost("The connection to " + host() + " was lost in the middle of the answer.", thrown);
    }
    if (causes.says("header size")) {
      return unreadable(
          " answered with larger headers than any Upgrade platform sends.",
          "A proxy may have answered instead. ",
          thrown);
    }
    if (causes.has(ProtocolException.class)
        || causes.says("parsing http/1.1 status line")
        || causes.says("chunk size")) {
      return unreadable(" did not answer with HTTP.", "Check the address. ", thrown);
    }
    // A reset in the middle of a body is noticed by the half that is quicker, the writing or the
    // reading one; it is a broken connection either way.
    boolean closed = causes.says("received no bytes") && !causes.has(SocketException.class);
    return closed && sent != CountedBody.Sent.SOME
        ? lost(host() + " closed the connection without an answer.", thrown)
        : lost("The connection to " + host() + " was lost.", thrown);
  }

  private TroubleException unreadable(String did, String remedy, Throwable thrown) {
    return new TroubleException(
        TroubleKind.UNREADABLE_ANSWER,
        host() + did,
        call.ifLost().meaning(),
        remedy + call.ifLost().remedy(),
        thrown);
  }

  private TroubleException lost(String happened, Throwable thrown) {
    return new PassingTroubleException(
        new Trouble(TroubleKind.NETWORK, happened, call.ifLost().meaning(), call.ifLost().remedy()),
        thrown);
  }

  private static Trouble unreachable(String happened, String remedy) {
    return new Trouble(TroubleKind.UNREACHABLE, happened, NOTHING_SENT, remedy);
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
