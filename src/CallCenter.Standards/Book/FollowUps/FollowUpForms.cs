using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Training;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>How what has to be followed up looks in JSON.</summary>
internal static class FollowUpForms
{
    public static MembersForm<FollowUp> Item { get; } = Form.Of<FollowUp>("待办事项", "Follow-up", static (m, e) => new()
    {
        Kind = m.Required("kind", e?.Kind, As.OneOf<FollowUpKind>(), "类型", "Kind"),
        Of = m.Required("of", e?.Of, As.AnyText, "坐席或客户", "Agent or customer"),
        Id = m.Optional("id", e?.Id, As.AnyText, "编号", "Id"),
        About = m.Optional("about", e?.About, As.AnyText, "所涉事项", "About"),
        Due = m.Required("due", e?.Due, As.Instant, "到期时间", "Due"),
        IsOverdue = m.Flag("overdue", e?.IsOverdue, "是否逾期", "Overdue"),
    });

    public static MembersForm<TeamQuality> Team { get; } = Form.Of<TeamQuality>("班组质检", "Quality of a team", static (m, e) => new()
    {
        Team = m.Required("team", e?.Team, As.AnyText, "班组", "Team"),
        Reviews = m.Required("reviews", e?.Reviews, ReviewForms.Summary, "质检汇总", "Reviews"),
    });

    public static MembersForm<FollowUpReport> Report { get; } = Form.Of<FollowUpReport>("待办事项报告", "Follow-up report", static (m, e) => new()
    {
        At = m.Required("at", e?.At, As.Instant, "时间", "At"),
        Items = m.OptionalList("items", e?.Items, Item, "待办事项", "Items"),
        Teams = m.OptionalList("teams", e?.Teams, Team, "班组质检", "Teams"),
    });

    public static MembersForm<TeamReview> Review { get; } = Form.Of<TeamReview>("班组质检个案", "Review of a team", static (m, e) =>
    {
        string team = m.Required("team", e?.Team, As.AnyText, "班组", "Team");
        var review = m.Required("review", e?.Review, ReviewCaseForms.Case, "质检个案", "Review");
        return m.IsComplete ? new TeamReview(team, review) : e!;
    });

    public static MembersForm<CustomerCallback> Callback { get; } = Form.Of<CustomerCallback>("客户回访", "Callback of a customer", static (m, e) =>
    {
        string customer = m.Required("customer", e?.Customer, As.AnyText, "客户", "Customer");
        var callback = m.Required("callback", e?.Callback, CallbackAnswerForms.State, "回访", "Callback");
        string? id = m.Optional("id", e?.Id, As.AnyText, "编号", "Id");
        return m.IsComplete ? new CustomerCallback(customer, callback) { Id = id } : e!;
    });

    public static MembersForm<StaffRehearsal> Rehearsal { get; } = Form.Of<StaffRehearsal>("员工演练记录", "Rehearsal of staff", static (m, e) =>
    {
        string agent = m.Required("agent", e?.Agent, As.AnyText, "工号", "Agent");
        string rehearsal = m.Required("rehearsal", e?.Rehearsal, As.AnyText, "演练情景", "Rehearsal");
        LocalDate on = m.Required("on", e?.On, As.Date, "演练日期", "Date");
        return m.IsComplete ? new StaffRehearsal(agent, rehearsal, on) : e!;
    });

    public static MembersForm<FollowUpFacts> Facts { get; } = Form.Of<FollowUpFacts>("待办依据", "Facts of follow-ups", static (m, e) => new()
    {
        Reviews = m.OptionalList("reviews", e?.Reviews, Review, "质检个案", "Reviews"),
        Callbacks = m.OptionalList("callbacks", e?.Callbacks, Callback, "客户回访", "Callbacks"),
        Training = m.OptionalList("training", e?.Training, TrainingRecordForms.Record, "培训考核记录", "Training"),
        Rehearsals = m.OptionalList("rehearsals", e?.Rehearsals, Rehearsal, "员工演练记录", "Rehearsals"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Item),
        .. RegisteredForm.Of(Team),
        .. RegisteredForm.Of(Report),
        .. RegisteredForm.Of(Review),
        .. RegisteredForm.Of(Callback),
        .. RegisteredForm.Of(Rehearsal),
        .. RegisteredForm.Of(Facts),
        .. RegisteredForm.Of(As.OneOf<FollowUpKind>()),
    ];
}
