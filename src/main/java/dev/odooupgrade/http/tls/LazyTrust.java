package dev.odooupgrade.http.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Whom to believe, read when somebody asks: a Java knows well over a hundred authorities, and plain
 * HTTP needs none of them. What it then says is what the manager says that was read.
 */
public final class LazyTrust extends X509ExtendedTrustManager {
  private final FutureTask<X509ExtendedTrustManager> reading;

  LazyTrust(Callable<X509ExtendedTrustManager> source) {
    this.reading = new FutureTask<>(source);
  }

  /** The list of authorities cannot be read: no server can be trusted then. */
  public static final class Unreadable extends CertificateException {
    private static final long serialVersionUID = 1;

    private Unreadable(Throwable cause) {
      super("the authorities cannot be read", cause);
    }
  }

  /** Reads it now, so that the first connection need not wait for that. */
  void read() {
    reading.run();
  }

  private X509ExtendedTrustManager those() throws Unreadable {
    // Does nothing where it was done, or is being done.
    reading.run();
    try {
      return reading.get();
    } catch (ExecutionException e) {
      throw new Unreadable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreadable(e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String how) throws CertificateException {
    those().checkServerTrusted(chain, how);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String how, SSLEngine engine)
      throws CertificateException {
    those().checkServerTrusted(chain, how, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String how, Socket socket)
      throws CertificateException {
    those().checkServerTrusted(chain, how, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String how) throws CertificateException {
    those().checkClientTrusted(chain, how);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String how, SSLEngine engine)
      throws CertificateException {
    those().checkClientTrusted(chain, how, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String how, Socket socket)
      throws CertificateException {
    those().checkClientTrusted(chain, how, socket);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    try {
      return those().getAcceptedIssuers();
    } catch (Unreadable nobody) {
      return new X509Certificate[0];
    }
  }
}
