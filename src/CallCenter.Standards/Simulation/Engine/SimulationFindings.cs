using System.Collections.Immutable;
using static CallCenter.Standards.FindingRules;

namespace CallCenter.Standards.Simulation;

/// <summary>What can be wrong with a centre that is to be simulated, CCS74xx.</summary>
internal static class SimulationFindings
{
    public static readonly FindingRule NobodyServes = Warning("CCS7401", "Nobody of a centre can ever serve what its sources send.", "Give an agent what is asked for, or correct the contact; until then all such contacts wait until they give up.");
    public static readonly FindingRule NothingArrives = Warning("CCS7402", "A source of contacts sends nothing.", "Give an interval with a number of contacts above 0, or take the source out.");
    public static readonly FindingRule RosterStranger = Warning("CCS7403", "A roster names somebody whom the centre does not have.", "Correct the code, or add the agent; until then the entry changes nothing.");
    public static readonly FindingRule NeverOnDuty = Warning("CCS7404", "Agents of a centre have no shift on its roster.", "Give them shifts; until then they serve nobody.");
    public static readonly FindingRule WordNotKnown = Warning("CCS7405", "A source sends contacts with words that the standard does not know.", "Correct the words; until then tables answer as if nothing were known.");

    /// <summary>In the order of their codes.</summary>
    public static ImmutableArray<FindingRule> All { get; } = [NobodyServes, NothingArrives, RosterStranger, NeverOnDuty, WordNotKnown];
}
