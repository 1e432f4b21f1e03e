package dev.odooupgrade.tui.terminal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Hears signals of the operating system through {@code sun.misc.Signal}, which has no public twin:
 * by reflection, so that a runtime without {@code jdk.unsupported} only misses the signal.
 */
final class Signals {

  private Signals() {}

  /** Runs {@code action} on the JVM's signal thread at each such signal; false: cannot be heard. */
  static boolean on(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      InvocationHandler invocation =
          (proxy, method, arguments) -> answer(proxy, method, arguments, action);
      Object proxy =
          Proxy.newProxyInstance(
              Signals.class.getClassLoader(), new Class<?>[] {handler}, invocation);
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
      return true;
    } catch (ReflectiveOperationException | RuntimeException e) {
      return false;
    }
  }

  private static Object answer(Object proxy, Method method, Object[] arguments, Runnable action) {
    switch (method.getName()) {
      case "handle" -> action.run();
      case "equals" -> {
        return proxy == arguments[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      default -> {}
    }
    return "signal handler";
  }
}
