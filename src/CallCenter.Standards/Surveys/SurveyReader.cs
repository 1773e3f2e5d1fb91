using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Surveys;

/// <summary>Reads the answers to a survey by the scripts that asked.</summary>
internal sealed class SurveyReader(Survey survey, ServiceScripts scripts)
{
    public SurveyReading Read(SurveyResponse about, ImmutableArray<SurveyAnswer> answers)
    {
        SurveyResponse response = about with { Audience = survey.Audience };
        var unread = ImmutableArray.CreateBuilder<UnreadAnswer>();
        var comments = new List<string>();
        foreach (SurveyAnswer answer in answers)
        {
            (Rating? rating, AnswerFault fault) = Read(response, answer);
            if (rating is { } given)
            {
                response = SurveyRatings.With(response, given);
            }
            else
            {
                unread.Add(new UnreadAnswer(answer.Question, answer.Given, fault) { Nearest = fault == AnswerFault.UnknownQuestion ? NearestName.Find(answer.Question, [.. survey.Questions.Select(static question => question.Code)]) : null });
            }

            // What a customer says is kept, whatever came of the key.
            if (!string.IsNullOrWhiteSpace(answer.Comment))
            {
                comments.Add(answer.Comment);
            }
        }

        return new SurveyReading
        {
            Survey = survey.Code,
            Version = survey.Version,
            Response = comments.Count == 0 ? response : response with { Comment = string.Join('\n', comments.Prepend(response.Comment).OfType<string>()) },
            Read = answers.Length - unread.Count,
            Unread = unread.ToImmutable(),
        };
    }

    private (Rating? Rating, AnswerFault Fault) Read(SurveyResponse response, SurveyAnswer answer)
    {
        if (survey.Questions.FirstOrDefault(known => known.Code == answer.Question) is not { } question)
        {
            return (null, AnswerFault.UnknownQuestion);
        }

        CompiledScript? script = answer.ScriptVersion is { } version ? scripts.InVersion(question.Script, version) : scripts.InForce(question.Script, response.Time);
        if (script?.Definition.Asks is not { } scale)
        {
            return (null, answer.ScriptVersion is not null && script is null ? AnswerFault.UnknownVersion : scripts.IsDraft(question.Script) ? AnswerFault.Draft : AnswerFault.NotInForce);
        }

        return SurveyRatings.On(response, scale) is not null ? (null, AnswerFault.AnsweredTwice)
            : script.On(response.Channel) is not { } wording ? (null, AnswerFault.NoWordingForChannel)
            : AnswerKeys.Read(scale, wording.Definition.Answers, answer.Given) is { } rating ? (rating, default)
            : (null, AnswerFault.UnknownAnswer);
    }
}
