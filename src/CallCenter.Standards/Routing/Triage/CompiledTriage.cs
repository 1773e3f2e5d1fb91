using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>The tables of triage checked; a part without a table is null.</summary>
internal sealed record CompiledTriage
{
    public RoutingTable<bool>? Risk { get; init; }

    /// <summary>The priority's place in the scale, from 0.</summary>
    public RoutingTable<int>? Priority { get; init; }

    public RoutingTable<QueueDefinition?>? Queue { get; init; }

    public CompiledTable? Skills { get; init; }

    /// <summary>What the rules of <see cref="Skills"/> require.</summary>
    public SkillPairs SkillPairs { get; init; } = SkillPairs.None;

    public RoutingTable<HandlingStrategy?>? Strategy { get; init; }

    public RoutingTable<Reception?>? Reception { get; init; }

    public RoutingTable<string?>? ServiceLevel { get; init; }

    /// <summary>All tables there are.</summary>
    public IEnumerable<CompiledTable> Tables =>
        new[] { Risk?.Table, Priority?.Table, Queue?.Table, Skills, Strategy?.Table, Reception?.Table, ServiceLevel?.Table }.OfType<CompiledTable>();
}
