using System.Text.Json.Serialization;

namespace CallCenter.Standards.Surveys;

/// <summary>Why an answer cannot be read.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum AnswerFault
{
    /// <summary>The survey has no such question.</summary>
    UnknownQuestion,

    /// <summary>The question was answered before.</summary>
    AnsweredTwice,

    /// <summary>No version of the script that asks was in force, or there is none of that name.</summary>
    NotInForce,

    /// <summary>The script has no words for the channel.</summary>
    NoWordingForChannel,

    /// <summary>It is none of the keys or values that the words ask for.</summary>
    UnknownAnswer,

    /// <summary>The words that ask are a draft still: they are to be approved before anybody is asked.</summary>
    Draft,

    /// <summary>The script that asks has no such version.</summary>
    UnknownVersion,
}
