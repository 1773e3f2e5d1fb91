using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>
/// The review of one contact, folded from its events: the draw, the first score, a second one by a reviewer who sees nothing of the first (<see cref="SeenBy"/>), an appeal and who decided it, coaching and the re-check. Nobody scores himself, and whoever scored does not decide the appeal.
/// Immutable: <see cref="QualityEvaluator.Evolve"/> gives a new case for an event, by the rules of the book at hand.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewCase
{
    private ReviewCase(string contact, string agent) => (Contact, Agent) = (contact, agent);

    /// <summary>The case of a contact that nobody has reviewed yet.</summary>
    /// <param name="contact">The contact's id.</param>
    /// <param name="agent">Whose contact it was.</param>
    /// <exception cref="ArgumentException">One is blank.</exception>
    public static ReviewCase Begin(string contact, string agent)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(contact);
        ArgumentException.ThrowIfNullOrWhiteSpace(agent);
        return new ReviewCase(contact, agent);
    }

    /// <summary>The contact's id.</summary>
    public string Contact { get; }

    /// <summary>Whose contact it was.</summary>
    public string Agent { get; }

    /// <summary>The events that led here; with contact and agent all that has to be kept, since folding them gives the case again.</summary>
    public History<ReviewEvent> Events { get; private init; }

    /// <summary>The draw; null where nobody has drawn the contact.</summary>
    public ReviewEvent? Drawn { get; private init; }

    /// <summary>The first score; null where there is none.</summary>
    public ReviewEvent? First { get; private init; }

    /// <summary>The blind second score; null where there is none.</summary>
    public ReviewEvent? Second { get; private init; }

    /// <summary>The appeal; null where there is none.</summary>
    public ReviewEvent? Appeal { get; private init; }

    /// <summary>How the appeal was decided; null where it was not.</summary>
    public ReviewEvent? Decision { get; private init; }

    /// <summary>The last coaching; null where there was none.</summary>
    public ReviewEvent? Coaching { get; private init; }

    /// <summary>The re-check after it; null where there was none. One that was not passed asks for coaching anew.</summary>
    public ReviewEvent? Recheck { get; private init; }

    /// <summary>When something happened last; null where nothing has.</summary>
    public Instant? LastAt => Events.Count == 0 ? null : Events[^1].At;

    /// <summary>Whether an appeal waits to be decided.</summary>
    public bool IsAppealOpen => Appeal is not null && Decision is null;

    /// <summary>The event whose result counts: the decision of an appeal, the human second score of a machine's, or the first score; null where there is none.</summary>
    public ReviewEvent? Standing => Decision ?? (First is { IsAutomatic: true } ? Second ?? First : First);

    /// <summary>The event that asks for coaching which was not given yet: the score that counts, or the re-check after the last coaching; null where none does.</summary>
    internal ReviewEvent? ToCoach => (Coaching is null ? Standing : Recheck) is { Result.NeedsCoaching: true } failed ? failed : null;

    /// <summary>Whether the second score was given without sight of the first: by him whom the first score named, who saw nothing of the case before.</summary>
    public bool IsBlind => Second is not null && SamePerson.Is(First!.SecondBy, Second.By);

    /// <summary>What somebody may see of the case. Who is to score second sees a contact that nobody has scored, whatever has happened to it, while his score can be given; everybody else sees all of it.</summary>
    /// <param name="reader">Who looks at it.</param>
    public ReviewCase SeenBy(string reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Second is null && Decision is null && SamePerson.Is(First?.SecondBy, reader) ? Unscored : this;
    }

    /// <summary>Whether both are of one contact and agent and came of the same events.</summary>
    public bool Equals(ReviewCase? other) => other is not null && Contact == other.Contact && Agent == other.Agent && Events == other.Events;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Contact, Agent, Events);

    /// <summary>The case after an event that fits it.</summary>
    internal ReviewCase With(ReviewEvent next) => (this with { Events = Events.Add(next) }).After(next);

    /// <summary>The contact as it was before it was scored.</summary>
    private ReviewCase Unscored => Drawn is { } drawn ? Begin(Contact, Agent).With(drawn) : Begin(Contact, Agent);

    private ReviewCase After(ReviewEvent next) => next.Action switch
    {
        ReviewAction.Draw => this with { Drawn = next },
        ReviewAction.Score => this with { First = next },
        ReviewAction.SecondScore => this with { Second = next },
        ReviewAction.Appeal => this with { Appeal = next },
        ReviewAction.Decide => this with { Decision = next },
        ReviewAction.Coach => this with { Coaching = next, Recheck = null },
        _ => this with { Recheck = next },
    };
}
