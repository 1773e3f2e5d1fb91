using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>Asks two standards about contacts.</summary>
internal sealed class TreatedContacts(Standard before, Standard after)
{
    private readonly ScorecardEvaluator<Contact>? cardBefore = CardOf(before);
    private readonly ScorecardEvaluator<Contact>? cardAfter = CardOf(after);

    /// <summary>The answers that differ for a contact; none where it is treated alike.</summary>
    public ImmutableArray<AnswerChange> AnswersOf(in Contact contact, string? bandBefore, string? bandAfter) =>
        Treatment.Of(before, in contact, bandBefore).Against(Treatment.Of(after, in contact, bandAfter));

    /// <summary>How a contact is treated otherwise, with what is known of it.</summary>
    public ContactDifference Told(in Contact contact, string? bandBefore, string? bandAfter, ImmutableArray<AnswerChange> answers, long place = 0) => new()
    {
        Place = place,
        Contact = contact,
        BandBefore = bandBefore,
        BandAfter = bandAfter,
        Answers = answers,
        Facts = ContactFacts.Of(after, in contact, bandAfter),
    };

    /// <summary>The contacts of a log that are treated otherwise, each scored by the card that triage asks.</summary>
    public IEnumerable<ContactDifference> In(IEnumerable<Contact> contacts, int most, CancellationToken cancellation)
    {
        long place = 0;
        int given = 0;
        if (most == 0)
        {
            yield break;
        }

        foreach (Contact contact in contacts)
        {
            cancellation.ThrowIfCancellationRequested();
            string? bandBefore = cardBefore?.Evaluate(in contact).Band.Code;
            string? bandAfter = cardAfter?.Evaluate(in contact).Band.Code;
            if (AnswersOf(in contact, bandBefore, bandAfter) is { IsEmpty: false } answers)
            {
                yield return Told(in contact, bandBefore, bandAfter, answers, place);
                if (++given == most)
                {
                    yield break;
                }
            }

            place++;
        }
    }

    /// <summary>The card whose bands triage tests: the one it names, or the only one; null where there is none, or it scores other records than contacts.</summary>
    private static ScorecardEvaluator<Contact>? CardOf(Standard standard)
    {
        ImmutableArray<CompiledScorecard> cards = standard.Risk.Scorecards.All;
        string? code = standard.Book.Routing.Triage.Scorecard ?? (cards.Length == 1 ? cards[0].Card.Code : null);
        return code is not null && standard.Risk.Scorecards.ReadsContacts(code) ? standard.Risk.Scorecards.OverContacts(code) : null;
    }
}
