using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>Finds contacts that a card puts in another band, and has both standards score each before it is told.</summary>
internal sealed class BandConsequences(Standard before, Standard after, DiffWork work)
{
    public void Find()
    {
        foreach (CompiledScorecard later in after.Risk.Scorecards.All)
        {
            if (before.Risk.Scorecards.Find(later.Card.Code) is { } earlier && (earlier.ContentHash != later.ContentHash || !ReadAlike(earlier, later)))
            {
                Find(earlier, later);
            }
        }
    }

    /// <summary>Whether fields have the same values to both: one that is not known counts as missing.</summary>
    private static bool ReadAlike(CompiledScorecard earlier, CompiledScorecard later) =>
        earlier.FieldsRead.All(field => later.Record.Find(field.Name) is { } now && now.Relation == field.Relation && now.Values.SequenceEqual(field.Values));

    private void Find(CompiledScorecard earlier, CompiledScorecard later)
    {
        string code = later.Card.Code;
        if (!before.Risk.Scorecards.ReadsContacts(code) || !after.Risk.Scorecards.ReadsContacts(code))
        {
            work.IsCutShort = true;
            return;
        }

        ScorecardEvaluator<Contact> one = before.Risk.Scorecards.OverContacts(code);
        ScorecardEvaluator<Contact> other = after.Risk.Scorecards.OverContacts(code);
        FieldDefinition[] fields = [.. BandSearch.FieldsOf(earlier, later)];
        IReadOnlyDictionary<string, FieldRelation> relations = FieldRelation.ByName(fields);
        var search = BandSearch.Run(earlier, later, work.Budget, RelationLimits.Of(fields).Forbid, witness => Confirm(witness, relations, one, other));
        work.IsCutShort |= search?.IsDoubtful ?? true;
    }

    private bool Confirm(Witness witness, IReadOnlyDictionary<string, FieldRelation> relations, ScorecardEvaluator<Contact> earlier, ScorecardEvaluator<Contact> later)
    {
        if (BandsOf(witness) is not var (was, now) || was == now)
        {
            return false;
        }

        Witness simplest = work.Simplest(witness, fewer => BandsOf(fewer) is var (one, other) && one == was && other == now);
        WitnessContact.TryMake(simplest, relations, out Contact contact, out _);
        ScoreOutcome scoredBefore = earlier.Evaluate(in contact);
        ScoreOutcome scoredAfter = later.Evaluate(in contact);
        work.Show(new BandChanged
        {
            Card = later.Card.Card.Code,
            Name = later.Card.Card.Name,
            Contact = contact,
            Before = scoredBefore.Band,
            After = scoredAfter.Band,
            TotalBefore = scoredBefore.Total,
            TotalAfter = scoredAfter.Total,
            Facts = ContactFacts.Of(after, in contact),
        });
        return true;

        (string Before, string After)? BandsOf(Witness facts) =>
            WitnessContact.TryMake(facts, relations, out Contact scored, out _) ? (earlier.Evaluate(in scored).Band.Code, later.Evaluate(in scored).Band.Code) : null;
    }
}
