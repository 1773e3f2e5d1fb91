using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Organization;

/// <summary>How answers on authority look in JSON: with all posts and grants that they name, so that they are read without the book that gave them.</summary>
internal static class AuthorityAnswerForms
{
    public static MembersForm<AuthorityFacts> Facts { get; } = Form.OfValue<AuthorityFacts>("授权事实", "Facts", static (m, e) => new()
    {
        Amount = m.Optional("amount", e?.Amount, As.Number, "金额", "Amount"),
        DoneToday = m.Default("doneToday", e?.DoneToday, 0, As.Count, "当日已办次数", "Done today"),
        Segment = m.Optional("segment", e?.Segment, As.AnyText, "客户类别", "Segment"),
        EnteredBy = m.Optional("enteredBy", e?.EnteredBy, As.AnyText, "经办人", "Entered by"),
        ApprovedBy = m.OptionalList("approvedBy", e?.ApprovedBy, As.AnyText, "已审批人", "Approved by"),
        Triage = m.Default("triage", e?.Triage, default, TriageAnswerForms.Standing, "分流结论", "Answer of triage"),
    });

    public static MembersForm<AuthorityStep> Step { get; } = Form.Of<AuthorityStep>("授权路径节点", "Step", static (m, e) =>
    {
        var post = m.Required("post", e?.Post, StructureForms.Post, "岗位", "Post");
        var verdict = m.Required("verdict", e?.Verdict, As.OneOf<AuthorityVerdict>(), "判定", "Verdict");
        var grant = m.Optional("grant", e?.Grant, RoleForms.Grant, "授权", "Grant");
        var delegation = m.Optional("delegation", e?.Delegation, AuthorityForms.Delegation, "转授权", "Delegation");
        var unmet = m.OptionalList("unmet", e?.Unmet, DecisionForms.Cell, "未满足的条件", "Unmet");
        return m.IsComplete ? new AuthorityStep(post, verdict, grant, delegation) { Unmet = unmet } : e!;
    });

    public static MembersForm<StopRelease> Release { get; } = Form.Of<StopRelease>("解除中止的岗位", "Who lifts a stop", static (m, e) => new(
        m.Required("role", e?.Role, As.AnyText, "岗位", "Role"),
        m.Name(e?.Name)));

    public static MembersForm<AuthorityDecision> Decision { get; } = Form.OfValue<AuthorityDecision>("授权结论", "Decision", static (m, e) =>
    {
        AuthorityOutcome outcome = m.Required("outcome", e?.Outcome, As.OneOf<AuthorityOutcome>(), "结论", "Outcome");
        AuthorityVerdict reason = m.Required("reason", e?.Reason, As.OneOf<AuthorityVerdict>(), "理由", "Reason");
        int steps = m.Required("steps", e?.Steps, As.Count, "上报级数", "Steps");
        Post? asker = m.Optional("asker", e?.Asker, StructureForms.Post, "申请岗位", "Asker");
        Post? holder = m.Optional("holder", e?.Holder, StructureForms.Post, "有权岗位", "Holder");
        ImmutableArray<string> people = m.OptionalList("people", e?.People, As.AnyText, "有权人员", "People");
        int left = m.Default("approvalsLeft", e?.ApprovalsLeft, 0, As.Count, "尚需审批数", "Approvals left");
        ImmutableArray<AuthorityStep> path = m.OptionalList("path", e?.Path, Step, "授权路径", "Path");
        ImmutableArray<StopRelease> releases = m.OptionalList("releases", e?.Releases, Release, "可解除中止的岗位", "Who lifts the stop");
        return m.IsComplete ? new AuthorityDecision(new RecordedAuthority(outcome, reason, asker, holder, people, left, path, releases), steps) : default;
    });
}
