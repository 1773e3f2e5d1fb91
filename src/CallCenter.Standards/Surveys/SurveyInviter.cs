using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Quality;
using NodaTime;

namespace CallCenter.Standards.Surveys;

/// <summary>The rule of invitation of a survey over records of a .NET type. Immutable and thread-safe.</summary>
/// <typeparam name="T">The record's type.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("A Survey bound to a schema; what leaves are invitations and audits.")]
public sealed class SurveyInviter<T>
{
    private const string Use = "invite";

    private readonly Survey survey;
    private readonly RecordPredicate<T> isAsked;

    private readonly Duration? rest;

    internal SurveyInviter(Survey survey, RecordPredicate<T> isAsked, SurveyRest? rest)
    {
        this.rest = rest is null ? null : Duration.FromDays(rest.Days);
        this.survey = survey;
        this.isAsked = isAsked;
    }

    /// <summary>Whether a contact is invited: by its facts, its id, the seed, and when its customer was asked before; whoever else is asked, and as often as it is asked.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="id">The contact's id.</param>
    /// <param name="seed">What the draw begins with: another seed invites others.</param>
    /// <param name="at">When the customer would be asked.</param>
    /// <param name="past">When the customer was asked before, over all surveys and campaigns, in any order; what comes later, and this invitation itself, do not count.</param>
    public Invitation Decide(in T contact, string id, ulong seed, Instant at, ImmutableArray<PastInvitation> past)
    {
        ArgumentNullException.ThrowIfNull(id);
        return !isAsked(in contact) ? Invitation.NotAsked
            : !SeededDraw.IsAmong(survey.Invited, seed, Use, survey.Code, id) ? Invitation.NotDrawn
            : IsResting(id, at, past.OrEmpty()) ? Invitation.Resting
            : Invitation.Invited;
    }

    /// <summary>Compares those who were invited with those whom the lot fell on.</summary>
    /// <param name="contacts">All contacts of the time.</param>
    /// <param name="id">The contact's id, unique.</param>
    /// <param name="seed">What the draw began with.</param>
    /// <param name="invited">The ids of those who were invited; an id that comes twice counts once.</param>
    /// <param name="at">When the customer of a contact was, or would have been, asked.</param>
    /// <param name="past">All invitations of the customer of a contact, over all surveys and campaigns.</param>
    /// <exception cref="ArgumentException">Two contacts have one id, or one has none.</exception>
    public InvitationAudit Audit(IEnumerable<T> contacts, Func<T, string> id, ulong seed, IEnumerable<string> invited, Func<T, Instant> at, Func<T, ImmutableArray<PastInvitation>> past)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(invited);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(past);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        (long eligible, long resting) = (0, 0);
        foreach (T contact in contacts)
        {
            string name = id(contact) ?? throw new ArgumentException("A contact has no id.", nameof(id));
            if (!known.Add(name))
            {
                throw new ArgumentException($"Two contacts have the id '{Excerpt.Of(name)}'.", nameof(contacts));
            }

            Invitation invitation = Decide(in contact, name, seed, at(contact), past(contact));
            eligible += invitation == Invitation.NotAsked ? 0 : 1;
            resting += invitation == Invitation.Resting ? 1 : 0;
            if (invitation == Invitation.Invited)
            {
                drawn.Add(name);
            }
        }

        HashSet<string> asked = invited.ToHashSet(StringComparer.Ordinal);
        return new InvitationAudit
        {
            Survey = survey.Code,
            Version = survey.Version,
            Seed = seed,
            Eligible = eligible,
            Drawn = drawn.Count + resting,
            Resting = resting,
            Invited = asked.Count,
            Picked = [.. asked.Except(drawn, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            LeftOut = [.. drawn.Except(asked, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }

    private bool IsResting(string id, Instant at, ImmutableArray<PastInvitation> past)
    {
        if (rest is not { } time)
        {
            return false;
        }

        foreach (PastInvitation asked in past)
        {
            ArgumentNullException.ThrowIfNull(asked, nameof(past));
            if (asked.At <= at && at - asked.At < time && !(asked.Survey == survey.Code && asked.Contact == id))
            {
                return true;
            }
        }

        return false;
    }
}
