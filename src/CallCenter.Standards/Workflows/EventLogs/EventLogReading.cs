using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// What came of reading rows: the log of the rows that could be read, and a finding for each fault of the others. Nothing is lost silently:
/// every row is an event of the log or one of the <see cref="RejectedRows"/>, which have their findings.
/// </summary>
/// <param name="Log">The log; null where the format does not fit the header, so that no row can be read.</param>
/// <param name="Rows">How many rows there were, the header apart.</param>
/// <param name="RejectedRows">How many of them are no event of the log.</param>
/// <param name="Findings">Every fault; pointers are <c>/rows/12/column</c> with the first row after the header as 0, and <c>/format/…</c>.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record EventLogReading(EventLog? Log, long Rows, long RejectedRows, ImmutableArray<Finding> Findings)
{
    private readonly Listed<Finding> findings = Findings;

    /// <summary>Every fault; pointers are <c>/rows/12/column</c> with the first row after the header as 0, and <c>/format/…</c>.</summary>
    public ImmutableArray<Finding> Findings
    {
        get => findings;
        init => findings = value;
    }
}
