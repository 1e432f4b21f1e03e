package dev.odooupgrade.http.tls;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * A TLS engine that encrypts several records at a time. A record holds 16 KiB at most (RFC 8446,
 * section 5.1), and Java's HTTP client passes on to the network, in a system call of its own, what
 * one call of its engine has made. All else, the handshake above all, is the other engine's.
 */
final class BatchingEngine extends SSLEngine {
  /** As many as the largest pieces of a dump fill. */
  static final int RECORDS = 32;

  private final SSLEngine one;
  private final int record;

  /** Outside the heap, so that the native library writes into it without another copy. */
  private final ByteBuffer batch;

  BatchingEngine(SSLEngine one) {
    super(one.getPeerHost(), one.getPeerPort());
    this.one = one;
    this.record = one.getSession().getPacketBufferSize();
    this.batch = ByteBuffer.allocateDirect(RECORDS * record);
  }

  /** Tells the client how much room to give. */
  @Override
  public SSLSession getSession() {
    SSLSession session = one.getSession();
    return (SSLSession)
        Proxy.newProxyInstance(
            BatchingEngine.class.getClassLoader(),
            new Class<?>[] {SSLSession.class},
            (proxy, method, arguments) ->
                method.getName().equals("getPacketBufferSize")
                    ? RECORDS * session.getPacketBufferSize()
                    : call(session, method, arguments));
  }

  private static @Nullable Object call(SSLSession session, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(session, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public SSLEngineResult wrap(ByteBuffer[] from, int offset, int length, ByteBuffer to)
      throws SSLException {
    return isOpen(one.getHandshakeStatus())
        ? wrapMany(from, offset, offset + length, to)
        : one.wrap(from, offset, length, to);
  }

  private SSLEngineResult wrapMany(ByteBuffer[] from, int start, int end, ByteBuffer to)
      throws SSLException {
    batch.clear().limit(Math.min(batch.capacity(), to.remaining()));
    int used = 0;
    SSLEngineResult last;
    int next = start;
    do {
      last = next < end ? one.wrap(from[next], batch) : one.wrap(from, start, end - start, batch);
      used += last.bytesConsumed();
      next = firstWithBytes(from, next, end);
    } while (isGoingOn(last) && next < end && batch.remaining() >= record);
    int made = batch.position();
    to.put(batch.flip());
    boolean full = last.getStatus() == Status.BUFFER_OVERFLOW && made > 0;
    Status status = full ? Status.OK : last.getStatus();
    return new SSLEngineResult(status, last.getHandshakeStatus(), used, made);
  }

  private static int firstWithBytes(ByteBuffer[] buffers, int start, int end) {
    int next = start;
    while (next < end && !buffers[next].hasRemaining()) {
      next++;
    }
    return next;
  }

  private static boolean isGoingOn(SSLEngineResult result) {
    return result.getStatus() == Status.OK
        && isOpen(result.getHandshakeStatus())
        && result.bytesProduced() > 0;
  }

  private static boolean isOpen(HandshakeStatus status) {
    return status == HandshakeStatus.NOT_HANDSHAKING;
  }

  @Override
  public SSLEngineResult unwrap(ByteBuffer src, ByteBuffer[] dsts, int offset, int length)
      throws SSLException {
    return one.unwrap(src, dsts, offset, length);
  }

  @Override
  public Runnable getDelegatedTask() {
    return one.getDelegatedTask();
  }

  @Override
  public void closeInbound() throws SSLException {
    one.closeInbound();
  }

  @Override
  public boolean isInboundDone() {
    return one.isInboundDone();
  }

  @Override
  public void closeOutbound() {
    one.closeOutbound();
  }

  @Override
  public boolean isOutboundDone() {
    return one.isOutboundDone();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return one.getSupportedCipherSuites();
  }

  @Override
  public String[] getEnabledCipherSuites() {
    return one.getEnabledCipherSuites();
  }

  @Override
  public void setEnabledCipherSuites(String[] suites) {
    one.setEnabledCipherSuites(suites);
  }

  @Override
  public String[] getSupportedProtocols() {
    return one.getSupportedProtocols();
  }

  @Override
  public String[] getEnabledProtocols() {
    return one.getEnabledProtocols();
  }

  @Override
  public void setEnabledProtocols(String[] protocols) {
    one.setEnabledProtocols(protocols);
  }

  @Override
  public SSLSession getHandshakeSession() {
    return one.getHandshakeSession();
  }

  @Override
  public void beginHandshake() throws SSLException {
    one.beginHandshake();
  }

  @Override
  public HandshakeStatus getHandshakeStatus() {
    return one.getHandshakeStatus();
  }

  @Override
  public void setUseClientMode(boolean mode) {
    one.setUseClientMode(mode);
  }

  @Override
  public boolean getUseClientMode() {
    return one.getUseClientMode();
  }

  @Override
  public void setNeedClientAuth(boolean need) {
    one.setNeedClientAuth(need);
  }

  @Override
  public boolean getNeedClientAuth() {
    return one.getNeedClientAuth();
  }

  @Override
  public void setWantClientAuth(boolean want) {
    one.setWantClientAuth(want);
  }

  @Override
  public boolean getWantClientAuth() {
    return one.getWantClientAuth();
  }

  @Override
  public void setEnableSessionCreation(boolean flag) {
    one.setEnableSessionCreation(flag);
  }

  @Override
  public boolean getEnableSessionCreation() {
    return one.getEnableSessionCreation();
  }

  @Override
  public SSLParameters getSSLParameters() {
    return one.getSSLParameters();
  }

  @Override
  public void setSSLParameters(SSLParameters params) {
    one.setSSLParameters(params);
  }

  @Override
  public String getApplicationProtocol() {
    return one.getApplicationProtocol();
  }

  @Override
  public String getHandshakeApplicationProtocol() {
    return one.getHandshakeApplicationProtocol();
  }
}
