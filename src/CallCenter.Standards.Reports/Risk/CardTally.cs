using CallCenter.Standards.Contacts;
using CallCenter.Standards.Risk;
using NodaTime;

namespace CallCenter.Standards.Reports.Risk;

/// <summary>Adds up how contacts score on one card, and keeps the riskiest.</summary>
internal sealed class CardTally(ScorecardEvaluator<Contact> evaluator, ToldFacts told)
{
    /// <summary>The fewest contacts of a morning or an afternoon that shares can be compared by.</summary>
    public const int FewestToCompare = 100;

    private const int Most = 3;

    private readonly RiskScorecard card = evaluator.Card.Card;
    private readonly long[] morning = new long[evaluator.Card.Card.Bands.Length];
    private readonly long[] afternoon = new long[evaluator.Card.Card.Bands.Length];
    private readonly long[] knockOuts = new long[evaluator.Card.Card.KnockOuts.Length];
    private readonly List<(Contact Contact, string? Id, Instant Arrival, ScoreOutcome Outcome)> riskiest = [];
    private readonly ScoreOutcome[] outcomes = new ScoreOutcome[ScoreBatch.Size];
    private decimal sum;

    public void Add(ScoreBatch batch)
    {
        evaluator.EvaluateAll(batch.Contacts, outcomes);
        for (int i = 0; i < batch.Contacts.Length; i++)
        {
            ScoreOutcome outcome = outcomes[i];
            sum += outcome.Total;
            (batch.IsAfternoon(i) ? afternoon : morning)[outcome.BandIndex]++;
            if (RiskOf(outcome.BandIndex) > 0)
            {
                Keep(batch.Contacts[i], batch.IdOf(i), batch.ArrivalOf(i), outcome);
            }

            if (outcome.KnockOut is not null)
            {
                CountKnockOuts(batch.Contacts[i]);
            }
        }
    }

    /// <summary>The score of one contact.</summary>
    public ScoredContact Score(in Contact contact, string? id) => new(id, evaluator.Card, evaluator.Score(in contact));

    public CardResult ToResult()
    {
        long[] bands = [.. morning.Zip(afternoon, (before, after) => before + after)];
        return new CardResult
        {
            Scorecard = evaluator.Card,
            Bands = [.. bands],
            Mean = sum / bands.Sum(),
            KnockOuts = [.. knockOuts],
            Highest = [.. riskiest.Select(kept => Score(kept.Contact, kept.Id))],
            Told = told.Of(card),
            KnockOutsTold = told.KnockOutsOf(card),
            Drift = morning.Sum() < FewestToCompare || afternoon.Sum() < FewestToCompare ? null : PopulationStability.Of(morning, afternoon),
        };
    }

    private void Keep(in Contact contact, string? id, Instant arrival, ScoreOutcome outcome)
    {
        int place = riskiest.FindIndex(kept => Precedes((outcome, arrival, id), (kept.Outcome, kept.Arrival, kept.Id)));
        place = place < 0 ? riskiest.Count : place;
        if (place < Most)
        {
            riskiest.Insert(place, (contact, id, arrival, outcome));
            riskiest.RemoveRange(Math.Min(Most, riskiest.Count), Math.Max(0, riskiest.Count - Most));
        }
    }

    // An outcome names the first knock-out only; few contacts have any.
    private void CountKnockOuts(in Contact contact)
    {
        foreach (ScoreKnockOut knockOut in evaluator.Score(in contact).KnockOuts)
        {
            knockOuts[card.KnockOuts.IndexOf(knockOut)]++;
        }
    }

    // Knock-outs raise the band and leave the total: the band goes first. Those of a tie go by their arrivals, then by their identities.
    private bool Precedes((ScoreOutcome Outcome, Instant Arrival, string? Id) one, (ScoreOutcome Outcome, Instant Arrival, string? Id) other)
    {
        int risk = (RiskOf(one.Outcome.BandIndex), Toward(one.Outcome.Total)).CompareTo((RiskOf(other.Outcome.BandIndex), Toward(other.Outcome.Total)));
        int arrival = one.Arrival.CompareTo(other.Arrival);
        return risk > 0 || (risk == 0 && (arrival < 0 || (arrival == 0 && string.CompareOrdinal(one.Id, other.Id) < 0)));
    }

    private int RiskOf(int band) => card.Direction == ScoreDirection.HigherIsRiskier ? band : card.Bands.Length - 1 - band;

    private decimal Toward(decimal total) => card.Direction == ScoreDirection.HigherIsRiskier ? total : -total;
}
