using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>The routing section of a standard: where a contact goes, in which order, to whom, and how it is passed on; all data.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RoutingCatalogue
{
    /// <summary>Nothing decided.</summary>
    public static RoutingCatalogue Empty { get; } = new();

    /// <summary>The skills that agents have.</summary>
    public ImmutableArray<Skill> Skills { get; init; } = [];

    /// <summary>The priorities, the one that goes first first.</summary>
    public ImmutableArray<ContactPriority> Priorities { get; init; } = [];

    /// <summary>The queues.</summary>
    public ImmutableArray<QueueDefinition> Queues { get; init; } = [];

    /// <summary>What handling strategies need.</summary>
    public ImmutableArray<HandlingResource> Resources { get; init; } = [];

    /// <summary>The strategy library (D3.3).</summary>
    public ImmutableArray<HandlingStrategy> Strategies { get; init; } = [];

    /// <summary>The ways of receiving a contact (D4).</summary>
    public ImmutableArray<Reception> Receptions { get; init; } = [];

    /// <summary>The tables that decide where an arriving contact goes.</summary>
    public TriageTables Triage { get; init; } = TriageTables.None;

    /// <summary>The directory of departments and bodies that matters are passed on to (D5.4).</summary>
    public ImmutableArray<Department> Departments { get; init; } = [];

    /// <summary>Whom to tell.</summary>
    public ImmutableArray<NoticeList> Notices { get; init; } = [];

    /// <summary>How matters are passed on (D5).</summary>
    public TransferStandard Transfers { get; init; } = TransferStandard.None;

    /// <summary>How contacts are given to agents (D3.1).</summary>
    public AssignmentCatalogue Assignment { get; init; } = AssignmentCatalogue.Empty;

    /// <summary>Whether the section says nothing.</summary>
    public bool IsEmpty => Skills.IsEmpty && Strategies.IsEmpty && this == Empty;

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(RoutingCatalogue? other) => other is not null && RoutingForms.Catalogue.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Skills.Length, Queues.Length, Strategies.Length, Departments.Length);
}
