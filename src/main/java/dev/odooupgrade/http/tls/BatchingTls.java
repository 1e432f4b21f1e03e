package dev.odooupgrade.http.tls;

import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** Another context's TLS, with engines that encrypt several records at a time. */
final class BatchingTls extends SSLContext {

  /**
   * TLS as that context does it.
   *
   * @param ready has been initialised
   */
  BatchingTls(SSLContext ready) {
    super(new Engines(ready), ready.getProvider(), ready.getProtocol());
  }

  private static final class Engines extends SSLContextSpi {
    private final SSLContext ready;

    Engines(SSLContext ready) {
      this.ready = ready;
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
      return new BatchingEngine(ready.createSSLEngine());
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
      return new BatchingEngine(ready.createSSLEngine(host, port));
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] managers, SecureRandom random) {
      throw new IllegalStateException("it has been initialised");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
      return ready.getSocketFactory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
      return ready.getServerSocketFactory();
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
      return ready.getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
      return ready.getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
      return ready.getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
      return ready.getSupportedSSLParameters();
    }
  }
}
