using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>Finds contacts that are triaged or passed on otherwise, and asks both standards about each before it is told.</summary>
internal sealed class RouteConsequences(Standard before, Standard after, DiffWork work)
{
    private readonly TreatedContacts contacts = new(before, after);
    private readonly HashSet<(RoutePart Part, string? Before, string? After)> told = [];
    private IReadOnlyDictionary<string, FieldRelation> relations = ImmutableDictionary<string, FieldRelation>.Empty;

    public void Find()
    {
        if (!before.Routing.RoutesContacts || !after.Routing.RoutesContacts)
        {
            work.IsCutShort = true;
            return;
        }

        (RouteTables earlier, RouteTables later) = RouteTables.Of(before.Routing, after.Routing);
        relations = FieldRelation.ByName(RouteTables.FieldsOf(earlier, later));
        var search = new RouteSearch(earlier, later, RelationLimits.Of(RouteTables.FieldsOf(earlier, later)), work.Budget, Confirm);
        search.Run();
        work.IsCutShort |= search.IsDoubtful;
    }

    /// <summary>Whether the standards treat a contact otherwise. One that shows nothing new is confirmed without being told.</summary>
    private bool Confirm(Witness witness)
    {
        ImmutableArray<AnswerChange> answers = AnswersOf(witness);
        if (answers.IsEmpty)
        {
            return false;
        }

        ImmutableArray<AnswerChange> fresh = [.. answers.Where(answer => told.Add((answer.Part, answer.Before, answer.After)))];
        if (!fresh.IsEmpty)
        {
            Witness simplest = work.Simplest(witness, fewer => AnswersOf(fewer) is { IsEmpty: false } same && same.AsSpan().SequenceEqual(answers.AsSpan()));
            WitnessContact.TryMake(simplest, relations, out Contact contact, out string? band);
            work.Show(new RouteChanged(contacts.Told(in contact, band, band, answers)));
        }

        return true;
    }

    private ImmutableArray<AnswerChange> AnswersOf(Witness witness) => WitnessContact.TryMake(witness, relations, out Contact contact, out string? band) ? contacts.AnswersOf(in contact, band, band) : [];
}
