package dev.odooupgrade.http;

import dev.odooupgrade.http.proxy.ProxyChoice;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The clients for calls that may be repeated: one for each way to go and what is trusted there. A
 * client is a thread and up to some megabytes of buffers, which only the garbage collector frees;
 * whoever asks about forty upgrades would run out of them with a client for each. Safe on every
 * thread.
 */
public final class KeptClients {
  private final Map<Use, HttpClient> clients = new ConcurrentHashMap<>();

  /** What makes one client as good as another. */
  private record Use(Optional<ProxyChoice> proxy, boolean insecure, Optional<String> cacert) {}

  HttpClient client(
      Optional<ProxyChoice> proxy, HttpSettings settings, Supplier<HttpClient> otherwise) {
    return clients.computeIfAbsent(
        new Use(proxy, settings.insecure(), settings.cacert()), use -> otherwise.get());
  }
}
