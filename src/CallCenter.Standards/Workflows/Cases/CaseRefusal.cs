using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>Why a command is refused.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RefusalReason
{
    /// <summary>The workflow has no such command.</summary>
    UnknownCommand,

    /// <summary>The command may not be given in the state that the case is in.</summary>
    WrongState,

    /// <summary>The role may not give the command, and no authority named allows it.</summary>
    Role,

    /// <summary>The facts of the case do not fulfil the step's condition.</summary>
    Guard,

    /// <summary>A field that the step's condition tests has a value that the standard does not know; it counted as missing.</summary>
    UnknownValue,

    /// <summary>A required field is missing or blank.</summary>
    MissingField,

    /// <summary>A required document is not there.</summary>
    MissingDocument,

    /// <summary>A document that the workflow does not know came with the command.</summary>
    UnknownDocument,

    /// <summary>The case has moved on since its sender looked.</summary>
    VersionConflict,

    /// <summary>The identity was given to another command of the case before.</summary>
    CommandReused,

    /// <summary>The command was given before the case's last event.</summary>
    OutOfOrder,

    /// <summary>The state has no place in the version that the case is to be moved to.</summary>
    StateNotMapped,

    /// <summary>Where the case stands is not known: the standard does not have the version of the workflow that it runs under, or one of its events does not follow there.</summary>
    PlaceLost,
}

/// <summary>One reason why a command is refused.</summary>
/// <param name="Reason">The kind of reason.</param>
/// <param name="Subject">What it is about: the code of the command, state, role, field or document, the version, the identity.</param>
/// <param name="Why">What is wrong, a sentence of exact parts.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CaseRefusal(RefusalReason Reason, string Subject, ExplanationSentence Why) : IExplained
{
    /// <summary>What is wrong, a sentence of exact parts.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public ExplanationSentence Why { get; init => field = Given.Value(value, nameof(Why)); } = Given.Value(Why);

    /// <summary>The kind of reason.</summary>
    public RefusalReason Reason { get; init => field = Given.Member(value); } = Given.Member(Reason);

    /// <summary>Why the command is refused, in no language.</summary>
    public Explanation Explain() => Explanation.Of(Why);

    /// <summary>Why the command is refused, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">One sentence either way.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>What is wrong, in English.</summary>
    public override string ToString() => Why.ToString();
}
