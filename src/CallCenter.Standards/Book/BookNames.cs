using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Surveys;
using CallCenter.Standards.Training;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>
/// The names that a book gives to what answers tell by code. What was decided under a version is called by the names of that version alone (<see cref="VersionedKind"/>). What belongs to something else, such as a state to a workflow, is found by its kind and owner (<c>state/service</c>); without the owner, or in one that has it otherwise, by its
/// kind alone. What has several names by one code has none here.
/// </summary>
internal sealed class BookNames
{
    private readonly Dictionary<(string Kind, string Code), LocalizedText?> names = [];

    public BookNames(Standard standard)
    {
        StandardBook book = standard.Book;
        AddAll("role", book.Organization.Roles, static (Role role) => (role.Code, role.Name));
        AddAll("role", book.Workflows.Parties, static (WorkflowParty party) => (party.Code, party.Name));
        AddAll("role", book.Organization.Posts.Where(post => !names.ContainsKey(("role", post.Code))), static (Post post) => (post.Code, post.Name));
        AddAll("action", book.Organization.Actions, static (AuthorityAction action) => (action.Code, action.Name));
        AddAll("department", book.Routing.Departments, static (Department department) => (department.Code, department.Name));
        AddAll("skill", book.Routing.Skills, static (Skill skill) => (skill.Code, skill.Name));
        AddAll("risk", book.Risk.Register, static (RiskEntry risk) => (risk.Code, risk.Name));
        AddAll("control", book.Risk.Controls, static (RiskControl control) => (control.Code, control.Name));
        AddAll("channel", book.Vocabulary.Fields.Where(static field => field is { Field: "channel", Record: null }).SelectMany(static field => field.Terms), static (VocabularyTerm channel) => (channel.Code, channel.Name));
        AddAll("callback-reason", book.Callbacks.Reasons, static (CallbackReason reason) => (reason.Code, reason.Name));
        AddAll("callback-outcome", book.Callbacks.Outcomes, static (CallbackOutcome outcome) => (outcome.Code, outcome.Name));
        AddAll("calendar", book.Calendars.Calendars, static (BusinessCalendar calendar) => (calendar.Code, calendar.Name));
        AddAll("workflow", book.Workflows.Workflows, static (WorkflowDefinition workflow) => (workflow.Code, workflow.Name));
        AddAll("definition", book.Workflows.Workflows, static (WorkflowDefinition workflow) => (workflow.Code, workflow.Name));
        AddAll("definition", book.ServiceLevels.Policies, static (ServiceLevelPolicy policy) => (policy.Code, policy.Name));
        AddAll("improvement-cause", book.Improvement.Actions?.Causes ?? [], static (ActionCause cause) => (cause.Code, cause.Name));
        AddOutputs(book);
        AddPromises(book.ServiceLevels);
        AddWorkflows(standard.Workflows);
        AddQuality(book);
    }

    /// <summary>The name of what has a code; null where there is none, or not one alone.</summary>
    /// <param name="kind">What it is, with its owner where it has one.</param>
    /// <param name="code">The code.</param>
    public LocalizedText? Find(string kind, string code) =>
        names.GetValueOrDefault((kind, code)) ?? (!VersionedKind.IsVersioned(kind) && VersionedKind.WithoutOwner(kind) is { } any ? names.GetValueOrDefault((any, code)) : null);

    /// <summary>What decision tables give, by the name of the output.</summary>
    private void AddOutputs(StandardBook book)
    {
        AddGiven("queue", book.Routing.Queues, static (QueueDefinition queue) => (queue.Code, queue.Name));
        AddGiven("priority", book.Routing.Priorities, static (ContactPriority priority) => (priority.Code, priority.Name));
        AddGiven("strategy", book.Routing.Strategies, static (HandlingStrategy strategy) => (strategy.Code, strategy.Name));
        AddGiven("reception", book.Routing.Receptions, static (Reception reception) => (reception.Code, reception.Name));
        AddGiven("skill", book.Routing.Skills, static (Skill skill) => (skill.Code, skill.Name));
        AddGiven("department", book.Routing.Departments, static (Department department) => (department.Code, department.Name));
        AddGiven("target", book.Routing.Departments, static (Department department) => (department.Code, department.Name));
        AddGiven("support", book.Routing.Departments, static (Department department) => (department.Code, department.Name));
        AddGiven("notice", book.Routing.Notices, static (NoticeList notice) => (notice.Code, notice.Name));
        AddGiven("policy", book.ServiceLevels.Policies, static (ServiceLevelPolicy policy) => (policy.Code, policy.Name));
        AddGiven("plan", book.Risk.Plans, static (EmergencyPlan plan) => (plan.Code, plan.Name));
        AddGiven("reason", book.Callbacks.Reasons, static (CallbackReason reason) => (reason.Code, reason.Name));
        foreach (string output in new[] { "least", "most" })
        {
            AddGiven(output, book.Compliance.Violations?.Sanctions ?? [], static (Compliance.Sanction sanction) => (sanction.Code, sanction.Name));
        }
    }

    private void AddGiven<T>(string output, IEnumerable<T> items, Func<T, (string Code, LocalizedText? Name)> of) => AddAll(VersionedKind.Of(DecisionSentences.GivenByTables, output), items, of);

    private void AddPromises(ServiceLevelCatalogue promises)
    {
        AddAll("policy", promises.Policies, static (ServiceLevelPolicy policy) => (policy.Code, policy.Name));
        foreach (ServiceLevelPolicy policy in promises.Policies)
        {
            Add(VersionedKind.Of("policy", null, policy.Version), policy.Code, policy.Name);
            AddAllOf("target", policy.Code, policy.Targets, static (ServiceTarget target) => (target.Code, target.Name), policy.Version);
            foreach (EscalationLadder ladder in promises.Ladders.Where(ladder => policy.Targets.Any(target => target.Ladder == ladder.Code)))
            {
                foreach (EscalationStep step in ladder.Steps)
                {
                    Add(VersionedKind.Of("escalation-step", ladder.Code, $"{policy.Code} {policy.Version}"), step.Code, step.Name);
                }
            }

            AddAll("pause-reason", policy.Targets.SelectMany(static target => target.Triggers.Pauses), static (PauseTrigger pause) => (pause.Reason, pause.Name));
        }

        foreach (EscalationLadder ladder in promises.Ladders)
        {
            AddAllOf("escalation-step", ladder.Code, ladder.Steps, static (EscalationStep step) => (step.Code, step.Name));
        }
    }

    private void AddWorkflows(WorkflowLibrary workflows)
    {
        foreach (Workflow workflow in workflows.All)
        {
            AddAllOf("state", workflow.Code, workflow.Graph.Locations, static (Location place) => (place.Path, Names.PartOf("state", place).Text), workflow.Version);
            foreach (WorkflowDefinition definition in Names.All(workflow.Graph))
            {
                AddAllOf("command", workflow.Code, definition.Commands, static (WorkflowCommand command) => (command.Code, command.Name), workflow.Version);
                AddAllOf("command", workflow.Code, definition.States.SelectMany(static state => state.TimedMoves), static (TimedMove move) => (move.Code, move.Name), workflow.Version);
                foreach (WorkflowCommand command in definition.Commands)
                {
                    AddAllOf("event", workflow.Code, command.Steps.Select(static step => step.Event).Distinct(), code => (code, command.Name));
                }
            }
        }
    }

    private void AddQuality(StandardBook book)
    {
        AddAll("review-form", book.Quality.Forms, static (ReviewForm form) => (form.Code, form.Name));
        AddAll("review-item", book.Quality.Forms.SelectMany(static form => form.Sections).SelectMany(static section => section.Items), static (ReviewItem item) => (item.Code, item.Name));
        AddAll("service-time", book.Quality.Stages, static (StageLimit limit) => (limit.Code, limit.Name));
        AddAll("service-time", book.Quality.Businesses, static (BusinessType business) => (business.Code, business.Name));
        AddAll("qualification", book.Training.Qualifications, static (Qualification qualification) => (qualification.Code, qualification.Name));
        AddAll("training", book.Training.Modules, static (TrainingModule module) => (module.Code, module.Name));
        AddAll("training", book.Training.Exams, static (Exam exam) => (exam.Code, exam.Name));
        AddAll("training", book.Training.Certificates, static (ExternalCertificate certificate) => (certificate.Code, certificate.Name));
        AddAll("survey", book.Surveys.Surveys, static (Survey survey) => (survey.Code, survey.Name));
        foreach (Survey survey in book.Surveys.Surveys)
        {
            AddAllOf("question", survey.Code, survey.Questions, static (SurveyQuestion question) => (question.Code, question.Name));
        }
    }

    private void AddAll<T>(string kind, IEnumerable<T> items, Func<T, (string Code, LocalizedText? Name)> of)
    {
        foreach ((string code, LocalizedText? name) in items.Select(of))
        {
            Add(kind, code, name);
        }
    }

    private void AddAllOf<T>(string kind, string owner, IEnumerable<T> items, Func<T, (string Code, LocalizedText? Name)> of, string? version = null)
    {
        foreach ((string code, LocalizedText? name) in items.Select(of))
        {
            Add(kind, code, name);
            Add(VersionedKind.Of(kind, owner), code, name);
            if (version is not null)
            {
                Add(VersionedKind.Of(kind, owner, version), code, name);
            }
        }
    }

    private void Add(string kind, string code, LocalizedText? name) => names[(kind, code)] = names.TryGetValue((kind, code), out LocalizedText? other) && other != name ? null : name;
}
