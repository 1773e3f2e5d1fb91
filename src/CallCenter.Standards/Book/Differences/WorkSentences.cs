using System.Collections.Immutable;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Organization;

namespace CallCenter.Standards.Book;

/// <summary>What workflows ask for and roles may decide, in sentences.</summary>
internal static class WorkSentences
{
    private const string Limits = "limit-word";

    public static Explanation Of(StepRefuses refuses) => Explanation.Of(ExplanationSentence.Of(
        "consequence.step-needs-" + EnumCodes<StepNeed>.CodeOf(refuses.Need),
        [
            ExplanationPart.Named("workflow", refuses.Workflow, refuses.WorkflowName),
            refuses.CommandName is { } name ? ExplanationPart.Named("command", refuses.Command, name) : ExplanationPart.Word("command", "step-word", "open"),
            ExplanationPart.Coded("what", refuses.What, refuses.WhatName),
            .. States(refuses.From),
        ]));

    public static Explanation Of(StepGone gone) => Explanation.Of(ExplanationSentence.Of(
        "consequence.step-gone",
        [ExplanationPart.Named("workflow", gone.Workflow, gone.WorkflowName), ExplanationPart.Named("command", gone.Command, gone.CommandName), .. States(gone.From)]));

    public static Explanation Of(StateGone gone) => Explanation.Of(ExplanationSentence.Of(
        "consequence.state-gone",
        ExplanationPart.Named("workflow", gone.Workflow, gone.WorkflowName),
        ExplanationPart.Named("state", gone.State, gone.StateName)));

    public static Explanation Of(AuthorityMoved moved)
    {
        (AuthorityGrant? was, AuthorityGrant? now) = (moved.Before, moved.After);
        bool isBoth = was is not null && now is not null;
        bool isOtherAmount = isBoth && was!.Amount != now!.Amount;
        bool isOtherDay = isBoth && was!.PerDay != now!.PerDay;
        return Explanation.Of(ExplanationSentence.Of(
            was is null ? "consequence.authority-granted" : now is null ? "consequence.authority-withdrawn" : "consequence.authority",
            ExplanationPart.Named("role", moved.Role, moved.RoleName),
            ExplanationPart.Named("action", moved.Action, moved.ActionName),
            ExplanationPart.Word("movement", moved.Movement),
            isOtherAmount ? Amount("amount-before", was!.Amount) : null,
            isOtherAmount ? Amount("amount-after", now!.Amount) : null,
            isOtherDay ? PerDay("day-before", was!.PerDay) : null,
            isOtherDay ? PerDay("day-after", now!.PerDay) : null));
    }

    private static ExplanationPart Amount(string name, decimal? amount) => amount is { } limit ? ExplanationPart.Figure(name, limit, "money") : ExplanationPart.Word(name, Limits, "none");

    private static ExplanationPart PerDay(string name, int? count) => count is { } limit ? ExplanationPart.Count(name, limit) : ExplanationPart.Word(name, Limits, "none");

    private static IEnumerable<ExplanationPart> States(ImmutableArray<string> states) => states.Select(static state => ExplanationPart.OfBook("from", "state", state));
}
