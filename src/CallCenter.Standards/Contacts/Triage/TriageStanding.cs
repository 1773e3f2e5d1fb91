using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>An answer of triage together with what it is worth: what the fields of <see cref="TriageFacts"/> are read from. The default value is that triage was not asked.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct TriageStanding
{
    private TriageStanding(TriageAnswer? answer, TriageState state)
    {
        Answer = answer;
        State = state;
    }

    /// <summary>What triage answered; null where it was not asked.</summary>
    public TriageAnswer? Answer { get; }

    /// <summary>What the answer is worth.</summary>
    public TriageState State { get; }

    /// <summary>The answer as far as it holds: null where it is absent or outdated.</summary>
    internal TriageAnswer? Holding => State >= TriageState.Inconclusive ? Answer : null;

    /// <summary>How an answer stands for a contact as it is now.</summary>
    /// <param name="answer">The answer; null where triage was not asked.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="standard">The standard in force, as its code and version; null where the host does not follow it.</param>
    public static TriageStanding Of(TriageAnswer? answer, in Contact contact, string? standard = null) =>
        answer is null ? default : new TriageStanding(answer, answer.StateFor(in contact, standard));

    /// <summary>How an answer stood when it was written.</summary>
    internal static TriageStanding Recorded(TriageAnswer? answer, TriageState state) =>
        (answer is null) != (state == TriageState.Absent) ? throw new ArgumentException("An answer is absent just where there is none.", nameof(state)) : new TriageStanding(answer, state);
}
