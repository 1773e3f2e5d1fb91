using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>A band of a risk score as triage has to treat it.</summary>
/// <param name="Code">The band's code.</param>
/// <param name="StopsOperation">Whether the card says that the operation is stopped.</param>
internal readonly record struct TriagedBand(string Code, bool StopsOperation);

/// <summary>Holds triage to the bands of its risk score, from the least risk to the greatest: a higher band never gets a weaker handling, and what a band stops triage stops. Each disagreement is told with a contact.</summary>
internal sealed class BandAgreement(Located<RoutingCatalogue> routing, CompiledTriage triage, FindingList findings)
{
    private readonly WorkBudget budget = new(RoutingTableCompiler.WorkLimit);

    public void Check(string card, ImmutableArray<TriagedBand> bands)
    {
        Place at = routing.Part(r => r.Triage).Place.Member("strategy");
        ImmutableArray<TriageCase>[] cases = [.. bands.Select(band => TriageCases.Of(triage, budget, band.Code))];
        for (int i = 0; i < bands.Length; i++)
        {
            if (i > 0 && Weaker(cases[i - 1], cases[i]) is { } weaker)
            {
                findings.Add(RoutingFindings.WeakerHandling, at, bands[i].Code,
                    $"In band '{bands[i].Code}' of '{card}' a contact is handled by '{weaker.Graver.Strategy.Code}', in the lower band '{bands[i - 1].Code}' by '{weaker.Milder.Strategy.Code}', which is stricter: {weaker.Contact}.");
            }

            if (bands[i].StopsOperation && cases[i].Where(one => !one.Strategy.StopsAtOnce).Select(one => (One: one, Contact: Find(one.Facts.All, one.Facts.None))).FirstOrDefault(found => found.Contact is not null) is { One: not null } let)
            {
                findings.Add(RoutingFindings.BandNotStopped, at, bands[i].Code, $"Band '{bands[i].Code}' of '{card}' stops the operation, and triage handles a contact in it by '{let.One.Strategy.Code}', which does not: {let.Contact}.");
            }
        }

        Unfinished.Tell(budget, at, findings);
    }

    private (TriageCase Milder, TriageCase Graver, Witness Contact)? Weaker(ImmutableArray<TriageCase> milder, ImmutableArray<TriageCase> graver)
    {
        foreach (TriageCase one in milder)
        {
            foreach (TriageCase other in graver)
            {
                if (IsWeaker(other.Strategy, one.Strategy) && Find([.. one.Facts.All, .. other.Facts.All], [.. one.Facts.None, .. other.Facts.None]) is { } contact)
                {
                    return (one, other, contact);
                }
            }
        }

        return null;
    }

    private static bool IsWeaker(HandlingStrategy one, HandlingStrategy other) => one.Rank is { } rank && other.Rank is { } rankOfOther ? rank < rankOfOther : !one.StopsAtOnce && other.StopsAtOnce;

    private Witness? Find(ImmutableArray<Condition> all, ImmutableArray<Condition> none) => FactSearch.Find(all, none, budget);
}
