using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>Why a review cannot be scored.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ReviewFault
{
    /// <summary>It was made by another form, or another version of it.</summary>
    OtherForm,

    /// <summary>The agent judged himself.</summary>
    OwnContact,

    /// <summary>It does not say who judged.</summary>
    NoReviewer,

    /// <summary>The form has no such item.</summary>
    UnknownItem,

    /// <summary>The item was answered twice.</summary>
    AnsweredTwice,

    /// <summary>The item has no such answer.</summary>
    UnknownAnswer,

    /// <summary>The item has to be judged.</summary>
    MustBeJudged,

    /// <summary>The answer needs a comment.</summary>
    CommentMissing,

    /// <summary>The answer has to say when in the contact it was.</summary>
    EvidenceMissing,

    /// <summary>The moment that the answer names is before the contact began.</summary>
    EvidenceTooEarly,

    /// <summary>The standard has no such form, or not in that version.</summary>
    UnknownForm,

    /// <summary>It was judged before the form came into force.</summary>
    NotInForce,
}
