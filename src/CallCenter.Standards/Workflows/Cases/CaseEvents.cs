using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>The events that a command or the passing of time gives: mostly one, which costs no memory. The default value is none.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly struct CaseEvents : IReadOnlyList<WorkflowEvent>, IEquatable<CaseEvents>
{
    private readonly WorkflowEvent only;
    private readonly ImmutableArray<WorkflowEvent> several;

    internal CaseEvents(in WorkflowEvent only)
    {
        this.only = only;
        Count = 1;
    }

    internal CaseEvents(ImmutableArray<WorkflowEvent> several)
    {
        this.several = several;
        Count = several.Length;
    }

    /// <summary>The number of events.</summary>
    public int Count { get; }

    /// <summary>The event at a position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public WorkflowEvent this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return At(in this, index);
        }
    }

    /// <summary>Goes through the events in order.</summary>
    public IEnumerator<WorkflowEvent> GetEnumerator() => ToImmutableArray().AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(CaseEvents left, CaseEvents right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(CaseEvents left, CaseEvents right) => !left.Equals(right);

    /// <summary>Whether both are the same events in the same order.</summary>
    public bool Equals(CaseEvents other) => ToImmutableArray().AsSpan().SequenceEqual(other.ToImmutableArray().AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CaseEvents other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, this[0]);

    /// <summary>The events as an array of their own.</summary>
    public ImmutableArray<WorkflowEvent> ToImmutableArray() => !several.IsDefault ? several : Count == 0 ? [] : [only];

    /// <summary>An event by reference, of which there is at least the one.</summary>
    internal static ref readonly WorkflowEvent At(in CaseEvents events, int index)
    {
        if (events.several.IsDefault)
        {
            return ref events.only;
        }

        return ref events.several.ItemRef(index);
    }
}
