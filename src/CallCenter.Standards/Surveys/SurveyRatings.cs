using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Surveys;

/// <summary>The field of a response that holds the ratings of a scale.</summary>
internal static class SurveyRatings
{
    /// <summary>The rating on a scale; null where it was not asked or not answered.</summary>
    public static int? On(SurveyResponse response, RatingScale scale) => scale switch
    {
        RatingScale.Csat => response.Csat,
        RatingScale.Nps => response.Nps,
        RatingScale.Ces => response.Ces,
        RatingScale.Attitude => response.Attitude,
        RatingScale.TeamClimate => response.TeamClimate,
        _ => throw Given.NoMember(scale, nameof(scale)),
    };

    /// <summary>The response with a rating.</summary>
    public static SurveyResponse With(SurveyResponse response, Rating rating) => rating.Scale switch
    {
        RatingScale.Csat => response with { Csat = rating.Value },
        RatingScale.Nps => response with { Nps = rating.Value },
        RatingScale.Ces => response with { Ces = rating.Value },
        RatingScale.Attitude => response with { Attitude = rating.Value },
        RatingScale.TeamClimate => response with { TeamClimate = rating.Value },
        _ => throw Given.NoMember(rating.Scale, nameof(rating)),
    };
}
