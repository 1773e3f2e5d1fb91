namespace CallCenter.Standards.Logs;

/// <summary>What a reading draws from: each step takes a piece of the source, and puts what it tells into a sink.</summary>
internal abstract class LogFeed : IDisposable
{
    /// <summary>Reads a piece; false where there was none left.</summary>
    public abstract bool Step(LogSink sink);

    /// <inheritdoc cref="Step"/>
    public virtual ValueTask<bool> StepAsync(LogSink sink, CancellationToken cancellation) => new(Step(sink));

    public abstract void Dispose();
}
