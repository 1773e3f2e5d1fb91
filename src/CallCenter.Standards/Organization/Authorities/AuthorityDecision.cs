using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Organization;

/// <summary>Whether an action is allowed, and if not, who may take it; the path up the line and its reasons are worked out when asked for. Made by <see cref="Authority"/>; the default value forbids, as to somebody without a post.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly struct AuthorityDecision : IExplained, IEquatable<AuthorityDecision>
{
    private readonly RecordedAuthority? recorded;
    private readonly Authority? authority;
    private readonly AuthorityTable? table;
    private readonly int asker;
    private readonly int holder;
    private readonly int action;
    private readonly string? person;
    private readonly AuthorityFacts facts;
    private readonly Instant at;
    private readonly AuthorityOutcome outcome;
    private readonly AuthorityVerdict reason;

    internal AuthorityDecision(
        Authority authority, AuthorityTable table, int asker, int holder, int action, string? person, in AuthorityFacts facts, Instant at, AuthorityOutcome outcome, AuthorityVerdict reason, int steps)
    {
        this.authority = authority;
        this.table = table;
        this.asker = asker;
        this.holder = holder;
        this.action = action;
        this.person = person;
        this.facts = facts;
        this.at = at;
        this.outcome = outcome;
        this.reason = reason;
        Steps = steps;
    }

    internal AuthorityDecision(RecordedAuthority recorded, int steps)
    {
        this.recorded = recorded;
        asker = -1;
        holder = -1;
        Steps = steps;
    }

    /// <summary>The answer.</summary>
    public AuthorityOutcome Outcome => table is not null ? outcome : recorded?.Outcome ?? AuthorityOutcome.Forbidden;

    /// <summary>What was said of the one who asks: <see cref="AuthorityVerdict.Holds"/> just where it is allowed.</summary>
    public AuthorityVerdict Reason => table is not null ? reason : recorded?.Reason ?? AuthorityVerdict.NoPost;

    /// <summary>How many levels above the one who asks the holder is, 0 for the asker; without a holder, how many posts were asked.</summary>
    public int Steps { get; }

    /// <summary>Whether the one who asks may decide.</summary>
    public bool IsAllowed => Outcome == AuthorityOutcome.Allowed;

    /// <summary>The post that asks; null for a person or a role without a post.</summary>
    public Post? Asker => table is null || asker < 0 ? recorded?.Asker : table.Lines.Posts[asker];

    /// <summary>The nearest post that may decide: the asker where allowed; null where there is none. Where the asker is forbidden to, who may instead.</summary>
    public Post? Holder => table is null || holder < 0 ? recorded?.Holder : table.Lines.Posts[holder];

    /// <summary>The people in <see cref="Holder"/> who may decide, in the order bound; empty where no staff is bound. Where allowed, all who may, the one who asks among them if bound.</summary>
    public ImmutableArray<string> People => recorded?.People ?? (authority is null || holder < 0 ? [] : authority.PeopleFor(holder, action, in facts, at));

    /// <summary>How many approvals by others are still needed: after this one where it is allowed, without it else. At most as many as decide together, one less where allowed.</summary>
    public int ApprovalsLeft
    {
        get
        {
            if (table is null)
            {
                return recorded?.ApprovalsLeft ?? 0;
            }

            AuthorityAction control = table.Actions[action];
            int needed = control.FourEyes?.AppliesTo(facts.Amount) == true ? control.People : 1;
            bool separates = control.Separation?.AppliesTo(facts.Amount) == true;
            return Math.Max(0, needed - Approvers(separates ? facts.EnteredBy : null) - (IsAllowed ? 1 : 0));
        }
    }

    /// <summary>The posts asked in turn, from the asker to the holder, or to the head of the centre where nobody holds it; each with its reason. Never the default.</summary>
    public ImmutableArray<AuthorityStep> Path => recorded?.Path ?? (authority is null || asker < 0 ? [] : authority.Path(asker, holder, action, person, in facts, at));

    /// <summary>Who can lift the stop, where the operation is stopped and the action waits for that; empty where it does not, and where the standard has no such step. Never the default.</summary>
    public ImmutableArray<StopRelease> Releases => recorded?.Releases ?? (authority is null || asker < 0 || table!.Releases.IsEmpty || !WaitsForStop(Path) ? [] : table.Releases);

    /// <summary>Why: who else has to approve, and each post on the way up the line with its reason.</summary>
    public Explanation Explain() => AuthorityExplanation.Of(in this);

    /// <summary>Why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with a line for each thing that it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The explanation in English, in one line.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture).Replace('\n', ' ');

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(AuthorityDecision left, AuthorityDecision right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(AuthorityDecision left, AuthorityDecision right) => !left.Equals(right);

    /// <summary>Whether both answer the same for the same reasons.</summary>
    public bool Equals(AuthorityDecision other) => Outcome == other.Outcome && Reason == other.Reason && Steps == other.Steps && ApprovalsLeft == other.ApprovalsLeft && Asker == other.Asker && Holder == other.Holder
        && People.AsSpan().SequenceEqual(other.People.AsSpan()) && Releases.AsSpan().SequenceEqual(other.Releases.AsSpan()) && Path.AsSpan().SequenceEqual(other.Path.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AuthorityDecision other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, Reason, Steps);

    /// <summary>Whether this answer is more favourable than another: allowed, then a nearer holder, then forbidden, then nobody.</summary>
    internal bool IsBefore(in AuthorityDecision other) => Outcome != other.Outcome ? Outcome < other.Outcome : Outcome == AuthorityOutcome.NeedsHolder && Steps < other.Steps;

    private static bool WaitsForStop(ImmutableArray<AuthorityStep> path) => path.Any(static step => step.Unmet.Any(static cell => cell.Field == TriageFacts.Stopped));

    /// <summary>How many different people approved; who entered a matter that he may not decide does not count.</summary>
    private int Approvers(string? excluded)
    {
        int count = 0;
        ReadOnlySpan<string> names = facts.ApprovedBy.AsSpan();
        for (int i = 0; i < names.Length; i++)
        {
            count += !SamePerson.Is(names[i], excluded) && !IsAmong(names[..i], names[i]) ? 1 : 0;
        }

        return count;

        static bool IsAmong(ReadOnlySpan<string> names, string name)
        {
            foreach (string other in names)
            {
                if (SamePerson.Is(other, name))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
