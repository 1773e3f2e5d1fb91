using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Quality;

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

    internal SurveyInviter(Survey survey, RecordPredicate<T> isAsked)
    {
        this.survey = survey;
        this.isAsked = isAsked;
    }

    /// <summary>Whether a contact is invited: by its facts, its id and the seed alone, whoever else is asked, and as often as it is asked.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="id">The contact's id.</param>
    /// <param name="seed">What the draw begins with: another seed invites others.</param>
    public Invitation Decide(in T contact, string id, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(id);
        return !isAsked(in contact) ? Invitation.NotAsked
            : SeededDraw.IsAmong(survey.Invited, seed, Use, survey.Code, id) ? Invitation.Invited
            : Invitation.NotDrawn;
    }

    /// <summary>Compares those who were invited with those whom the lot fell on.</summary>
    /// <param name="contacts">All contacts of the time.</param>
    /// <param name="id">The contact's id, unique.</param>
    /// <param name="seed">What the draw began with.</param>
    /// <param name="invited">The ids of those who were invited; an id that comes twice counts once.</param>
    /// <exception cref="ArgumentException">Two contacts have one id, or one has none.</exception>
    public InvitationAudit Audit(IEnumerable<T> contacts, Func<T, string> id, ulong seed, IEnumerable<string> invited)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(invited);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        long eligible = 0;
        foreach (T contact in contacts)
        {
            string name = id(contact) ?? throw new ArgumentException("A contact has no id.", nameof(id));
            if (!known.Add(name))
            {
                throw new ArgumentException($"Two contacts have the id '{Excerpt.Of(name)}'.", nameof(contacts));
            }

            Invitation invitation = Decide(in contact, name, seed);
            eligible += invitation == Invitation.NotAsked ? 0 : 1;
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
            Drawn = drawn.Count,
            Invited = asked.Count,
            Picked = [.. asked.Except(drawn, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            LeftOut = [.. drawn.Except(asked, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }
}
