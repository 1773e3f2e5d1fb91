using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// Where a case stands: its place in one version of a workflow, and what its commands have to be held against. It follows from the case's events and is never stored:
/// <see cref="Workflow.Fold(ReadOnlySpan{WorkflowEvent})"/> gives it back to the bit. Begin with <see cref="Workflow.NewCase"/>; the default value belongs to no workflow and is refused as an argument.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly struct CaseState : IEquatable<CaseState>
{
    internal Workflow? Owner { get; init; }

    internal Location? Place { get; init; }

    internal ulong DocumentBits { get; init; }

    internal EnteredLevel? Outer { get; init; }

    internal AppliedCommand? Applied { get; init; }

    internal ulong Marks { get; init; }

    /// <summary>The number of events so far: 0 for a case not opened yet.</summary>
    public int Version { get; internal init; }

    /// <summary>When the innermost state was entered; without meaning before the opening.</summary>
    public Instant Since { get; internal init; }

    /// <summary>When the last event happened; without meaning before the opening.</summary>
    public Instant LastAt { get; internal init; }

    /// <summary>The workflow, in the version that holds for the case.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public Workflow Workflow => Owner ?? throw new InvalidOperationException("The default value is no case; begin with Workflow.NewCase.");

    /// <summary>The path of the state: its code, and where it holds a sub-workflow, a slash and the state of that one: <c>transferring/requested</c>. Empty before the opening.</summary>
    public string State => Place?.Path ?? "";

    /// <summary>Whether the case has been opened.</summary>
    public bool IsOpened => Place is { IsUnopened: false };

    /// <summary>Whether the case has ended.</summary>
    public bool IsEnded => Place is { IsEnd: true };

    /// <summary>The code of the final state; null while the case goes on.</summary>
    public string? Outcome => IsEnded ? Place!.Path : null;

    /// <summary>Whether a document of the workflow is there.</summary>
    public bool HasDocument(string code) => Owner is not null && (Owner.Graph.BitOfDocument(code) & DocumentBits) != 0;

    /// <summary>Whether both are the same in every part: workflow, place, version, times, documents, and the commands carried out.</summary>
    public bool Equals(CaseState other) =>
        Owner == other.Owner && Place == other.Place && Version == other.Version && Since == other.Since && LastAt == other.LastAt && DocumentBits == other.DocumentBits
        && EnteredLevel.Same(Outer, other.Outer) && AppliedCommand.Same(Applied, other.Applied);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CaseState other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Place, Version, LastAt);

    /// <summary>Whether both are the same in every part.</summary>
    public static bool operator ==(CaseState left, CaseState right) => left.Equals(right);

    /// <summary>Whether they differ in some part.</summary>
    public static bool operator !=(CaseState left, CaseState right) => !left.Equals(right);

    /// <summary>The workflow, the state and the version.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Owner}: {(IsOpened ? State : "not opened")} after {Version} events");

    /// <summary>When the state at a level was entered.</summary>
    internal Instant EnteredAt(int level)
    {
        EnteredLevel? outer = Outer;
        for (int at = Place!.Levels.Length - 1; at > level; at--)
        {
            if (at - 1 == level)
            {
                return outer!.At;
            }

            outer = outer!.Outer;
        }

        return Since;
    }
}
