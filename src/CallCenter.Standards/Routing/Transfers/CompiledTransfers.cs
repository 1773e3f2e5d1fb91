using System.Collections.Immutable;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>The tables of transfer checked.</summary>
internal sealed record CompiledTransfers
{
    public CompiledTable? SpecialCases { get; init; }

    /// <summary>What each rule of <see cref="SpecialCases"/> says.</summary>
    public ImmutableArray<SpecialCase> Cases { get; init; } = [];

    public RoutingTable<Department?>? Targets { get; init; }

    /// <summary>All tables there are.</summary>
    public IEnumerable<CompiledTable> Tables => new[] { SpecialCases, Targets?.Table }.OfType<CompiledTable>();
}

/// <summary>What a rule of the special cases says; null is left to later rules and the ordinary table.</summary>
internal sealed record SpecialCase(string Code, Department? Target, bool ToCustomersRegion, TransferUrgency? Urgency, NoticeList? Notice, SupportCall? Support);
