using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Training;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>The names that a book gives to what answers tell by code. What has several names by one code, such as a state of two workflows, has none here.</summary>
internal sealed class BookNames
{
    private readonly Dictionary<(string Kind, string Code), LocalizedText?> names = [];

    public BookNames(StandardBook book)
    {
        Add("role", book.Organization.Roles, static (Role role) => (role.Code, role.Name));
        Add("role", book.Workflows.Parties, static (WorkflowParty party) => (party.Code, party.Name));
        Add("action", book.Organization.Actions, static (AuthorityAction action) => (action.Code, action.Name));
        Add("department", book.Routing.Departments, static (Department department) => (department.Code, department.Name));
        Add("skill", book.Routing.Skills, static (Skill skill) => (skill.Code, skill.Name));
        Add("review-form", book.Quality.Forms, static (ReviewForm form) => (form.Code, form.Name));
        Add("review-item", book.Quality.Forms.SelectMany(static form => form.Sections).SelectMany(static section => section.Items), static (ReviewItem item) => (item.Code, item.Name));
        Add("service-time", book.Quality.Stages, static (StageLimit limit) => (limit.Code, limit.Name));
        Add("service-time", book.Quality.Businesses, static (BusinessType business) => (business.Code, business.Name));
        Add("qualification", book.Training.Qualifications, static (Qualification qualification) => (qualification.Code, qualification.Name));
        Add("policy", book.ServiceLevels.Policies, static (ServiceLevelPolicy policy) => (policy.Code, policy.Name));
        Add("target", book.ServiceLevels.Policies.SelectMany(static policy => policy.Targets), static (ServiceTarget target) => (target.Code, target.Name));
        Add("risk", book.Risk.Register, static (RiskEntry risk) => (risk.Code, risk.Name));
        Add("control", book.Risk.Controls, static (RiskControl control) => (control.Code, control.Name));
        Add("state", book.Workflows.Workflows.SelectMany(static workflow => workflow.States), static (WorkflowState state) => (state.Code, state.Name));
        Add("channel", book.Vocabulary.Fields.Where(static field => field is { Field: "channel", Record: null }).SelectMany(static field => field.Terms), static (VocabularyTerm channel) => (channel.Code, channel.Name));
        Add("callback-reason", book.Callbacks.Reasons, static (CallbackReason reason) => (reason.Code, reason.Name));
        Add("callback-outcome", book.Callbacks.Outcomes, static (CallbackOutcome outcome) => (outcome.Code, outcome.Name));
        Add("command", book.Workflows.Workflows.SelectMany(static workflow => workflow.Commands), static (WorkflowCommand command) => (command.Code, command.Name));
    }

    /// <summary>The name of what has a code; null where there is none, or not one alone.</summary>
    public LocalizedText? Find(string kind, string code) => names.GetValueOrDefault((kind, code));

    private void Add<T>(string kind, IEnumerable<T> items, Func<T, (string Code, LocalizedText Name)> of)
    {
        foreach ((string code, LocalizedText name) in items.Select(of))
        {
            names[(kind, code)] = names.TryGetValue((kind, code), out LocalizedText? other) && other != name ? null : name;
        }
    }
}
