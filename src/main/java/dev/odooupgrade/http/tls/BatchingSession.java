package dev.odooupgrade.http.tls;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** A TLS session whose packets are several records long, and which is another one in all else. */
final class BatchingSession {

  private BatchingSession() {}

  static SSLSession of(SSLSession one, int records) {
    return (SSLSession)
        Proxy.newProxyInstance(
            BatchingSession.class.getClassLoader(),
            new Class<?>[] {SSLSession.class},
            (proxy, method, arguments) ->
                method.getName().equals("getPacketBufferSize")
                    ? records * one.getPacketBufferSize()
                    : call(one, method, arguments));
  }

  private static @Nullable Object call(SSLSession one, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(one, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
