using System.Collections.Immutable;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs;

/// <summary>
/// Reads logs of one kind. A reader is a rule, immutable and free of clock and state: what is read is a <see cref="LogReading"/>. Rows that cannot be read are told and left out; whatever the bytes, reading throws
/// nothing because of them.
/// </summary>
public abstract class LogReader
{
    private protected LogReader()
    {
    }

    /// <summary>What the source records of each kind of record that it tells, by the record's name such as <c>contact</c>. What is not among it is no data, never 0. Kinds that are missing are not told at all.</summary>
    public abstract ImmutableDictionary<string, RecordedFacts> Recorded { get; }

    /// <summary>Reads inputs in their order as one log: what is open at the end of one goes on in the next.</summary>
    /// <param name="inputs">The inputs.</param>
    public LogReading Read(params LogInput[] inputs) => Read(inputs, CancellationToken.None);

    /// <summary>Reads inputs in their order as one log: what is open at the end of one goes on in the next.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public LogReading Read(IReadOnlyList<LogInput> inputs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ImmutableArray<LogInput> all = [.. inputs];
        return all.Contains(null!) ? throw new ArgumentException("An input is null.", nameof(inputs)) : new LogReading(sink => Open(all, sink), cancellation);
    }

    private protected abstract LogFeed Open(IReadOnlyList<LogInput> inputs, LogSink sink);
}
