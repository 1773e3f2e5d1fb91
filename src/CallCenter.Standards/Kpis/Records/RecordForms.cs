using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Kpis;

/// <summary>How fact records look in JSON.</summary>
internal static class RecordForms
{
    public static MembersForm<ContactRecord> Contact { get; } = Form.OfValue<ContactRecord>("联络记录", "Contact record", static (m, e) => new()
    {
        Channel = m.Optional("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        Need = m.Optional("need", e?.Need, As.AnyText, "需求类型", "Need"),
        Topic = m.Optional("topic", e?.Topic, As.AnyText, "业务主题", "Topic"),
        Segment = m.Optional("segment", e?.Segment, As.AnyText, "客户等级", "Customer segment"),
        Region = m.Optional("region", e?.Region, As.AnyText, "客户所在地区", "Region"),
        Language = m.Optional("language", e?.Language, As.AnyText, "语种", "Language"),
        Agent = m.Optional("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Queue = m.Optional("queue", e?.Queue, As.AnyText, "队列", "Queue"),
        Arrival = m.Required("arrival", e?.Arrival, As.Instant, "进线时间", "Arrival"),
        IvrTime = m.Optional("ivrTime", e?.IvrTime, As.Elapsed, "自助语音时长", "IVR time"),
        Wait = m.Default("wait", e?.Wait, Duration.Zero, As.Elapsed, "排队时长", "Wait"),
        Talk = m.Default("talk", e?.Talk, Duration.Zero, As.Elapsed, "通话时长", "Talk time"),
        Hold = m.Optional("hold", e?.Hold, As.Elapsed, "保持时长", "Hold time"),
        WrapUp = m.Optional("wrapUp", e?.WrapUp, As.Elapsed, "话后处理时长", "Wrap-up time"),
        Outcome = m.Required("outcome", e?.Outcome, As.OneOf<ContactOutcome>(), "接通结果", "Outcome"),
        Queued = m.Optional("queued", e?.Queued, As.Flag, "是否排队", "Queued"),
        ResolvedAtFirstContact = m.Optional("resolvedAtFirstContact", e?.ResolvedAtFirstContact, As.Flag, "是否一次解决", "Resolved at first contact"),
        Transferred = m.Optional("transferred", e?.Transferred, As.Flag, "是否转接", "Transferred"),
        Repeat = m.Optional("repeat", e?.Repeat, As.Flag, "是否重复来电", "Repeat contact"),
    });

    public static MembersForm<TransferRecord> Transfer { get; } = Form.Of<TransferRecord>("转接记录", "Transfer record", static (m, e) => new()
    {
        Time = m.Required("time", e?.Time, As.Instant, "时间", "Time"),
        Channel = m.Optional("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        Need = m.Optional("need", e?.Need, As.AnyText, "需求类型", "Need"),
        Segment = m.Optional("segment", e?.Segment, As.AnyText, "客户等级", "Customer segment"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Agent = m.Optional("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        CustomerId = m.Optional("customerId", e?.CustomerId, As.AnyText, "客户编号", "Customer id"),
        Problem = m.Optional("problem", e?.Problem, As.AnyText, "问题类型", "Problem"),
        Reason = m.Optional("reason", e?.Reason, As.AnyText, "转接原因", "Reason"),
        TargetDepartment = m.Optional("targetDepartment", e?.TargetDepartment, As.AnyText, "目标部门", "Target department"),
        ContactPerson = m.Optional("contactPerson", e?.ContactPerson, As.AnyText, "联系人", "Contact person"),
        Phone = m.Optional("phone", e?.Phone, As.AnyText, "联系电话", "Phone"),
        Status = m.Optional("status", e?.Status, As.AnyText, "状态", "Status"),
        Result = m.Optional("result", e?.Result, As.AnyText, "处理结果", "Result"),
        ReplyTime = m.Optional("replyTime", e?.ReplyTime, As.Elapsed, "回复时长", "Reply time"),
        Reached = m.Optional("reached", e?.Reached, As.Flag, "是否转达", "Reached the target"),
        Handled = m.Optional("handled", e?.Handled, As.Flag, "是否处理", "Handled"),
        SpeedScore = m.Optional("speedScore", e?.SpeedScore, As.Count, "响应速度评分", "Speed score"),
        QualityScore = m.Optional("qualityScore", e?.QualityScore, As.Count, "处理质量评分", "Quality score"),
    });

    public static MembersForm<SurveyResponse> Survey { get; } = Form.Of<SurveyResponse>("调查答卷", "Survey response", static (m, e) => new()
    {
        Time = m.Required("time", e?.Time, As.Instant, "时间", "Time"),
        Audience = m.Required("audience", e?.Audience, As.OneOf<SurveyAudience>(), "调查对象", "Audience"),
        Channel = m.Optional("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        Need = m.Optional("need", e?.Need, As.AnyText, "需求类型", "Need"),
        Segment = m.Optional("segment", e?.Segment, As.AnyText, "客户等级", "Customer segment"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Agent = m.Optional("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        Csat = m.Optional("csat", e?.Csat, As.Count, "满意度评分", "CSAT"),
        Nps = m.Optional("nps", e?.Nps, As.Count, "推荐意愿评分", "NPS"),
        Ces = m.Optional("ces", e?.Ces, As.Count, "客户费力度评分", "CES"),
        Attitude = m.Optional("attitude", e?.Attitude, As.Count, "服务态度评分", "Attitude"),
        TeamClimate = m.Optional("teamClimate", e?.TeamClimate, As.Count, "团队氛围评分", "Team climate"),
        Comment = m.Optional("comment", e?.Comment, As.AnyText, "意见", "Comment"),
        Category = m.Optional("category", e?.Category, As.AnyText, "问题类别", "Category"),
    });

    public static MembersForm<WorkOrderRecord> WorkOrder { get; } = Form.Of<WorkOrderRecord>("工单记录", "Work order record", static (m, e) => new()
    {
        Created = m.Required("created", e?.Created, As.Instant, "建单时间", "Created"),
        Open = m.Required("open", e?.Open, As.Flag, "是否未结", "Open"),
        Channel = m.Optional("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        Need = m.Optional("need", e?.Need, As.AnyText, "需求类型", "Need"),
        Segment = m.Optional("segment", e?.Segment, As.AnyText, "客户等级", "Customer segment"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Agent = m.Optional("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        Category = m.Optional("category", e?.Category, As.AnyText, "类别", "Category"),
        Priority = m.Optional("priority", e?.Priority, As.AnyText, "优先级", "Priority"),
        AssignmentTime = m.Optional("assignmentTime", e?.AssignmentTime, As.Elapsed, "派单时长", "Assignment time"),
        HandlingTime = m.Optional("handlingTime", e?.HandlingTime, As.Elapsed, "处理时长", "Handling time"),
        Met = m.Optional("met", e?.Met, As.Flag, "是否在时限内办结", "Met"),
        SpecialBusiness = m.Optional("specialBusiness", e?.SpecialBusiness, As.Flag, "是否专项业务", "Special business"),
        Reopened = m.Optional("reopened", e?.Reopened, As.Flag, "是否重开", "Reopened"),
    });

    public static MembersForm<ComplaintRecord> Complaint { get; } = Form.Of<ComplaintRecord>("投诉记录", "Complaint record", static (m, e) => new()
    {
        Received = m.Required("received", e?.Received, As.Instant, "受理时间", "Received"),
        Channel = m.Optional("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        Segment = m.Optional("segment", e?.Segment, As.AnyText, "客户等级", "Customer segment"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Agent = m.Optional("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        Category = m.Optional("category", e?.Category, As.AnyText, "类别", "Category"),
        Severity = m.Optional("severity", e?.Severity, As.AnyText, "严重程度", "Severity"),
        Timely = m.Optional("timely", e?.Timely, As.Flag, "是否按时办结", "In time"),
        Satisfied = m.Optional("satisfied", e?.Satisfied, As.Flag, "客户是否满意", "Satisfied"),
        Escalated = m.Optional("escalated", e?.Escalated, As.Flag, "是否升级", "Escalated"),
        Resolved = m.Optional("resolved", e?.Resolved, As.Flag, "是否解决", "Resolved"),
        ResolutionTime = m.Optional("resolutionTime", e?.ResolutionTime, As.Elapsed, "解决时长", "Resolution time"),
    });

    public static MembersForm<StaffRecord> Staff { get; } = Form.Of<StaffRecord>("人员记录", "Staff record", static (m, e) => new()
    {
        PeriodStart = m.Required("periodStart", e?.PeriodStart, As.Instant, "期初时间", "Start of the period"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Agent = m.Optional("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        Headcount = m.Optional("headcount", e?.Headcount, As.Number, "平均在岗人数", "Headcount"),
        Leavers = m.Optional("leavers", e?.Leavers, As.LongCount, "离职人数", "Leavers"),
        ExcellentStaff = m.Optional("excellentStaff", e?.ExcellentStaff, As.LongCount, "优秀员工人数", "Excellent staff"),
        TrainingDue = m.Optional("trainingDue", e?.TrainingDue, As.LongCount, "应训人次", "Training due"),
        TrainingCompleted = m.Optional("trainingCompleted", e?.TrainingCompleted, As.LongCount, "完成培训人次", "Training completed"),
        AssessmentsTaken = m.Optional("assessmentsTaken", e?.AssessmentsTaken, As.LongCount, "参考人次", "Assessments taken"),
        AssessmentsPassed = m.Optional("assessmentsPassed", e?.AssessmentsPassed, As.LongCount, "合格人次", "Assessments passed"),
        AssessmentsCompared = m.Optional("assessmentsCompared", e?.AssessmentsCompared, As.LongCount, "培训前后对比人次", "Assessments compared"),
        PointsBeforeTraining = m.Optional("pointsBeforeTraining", e?.PointsBeforeTraining, As.Number, "培训前总分", "Points before training"),
        PointsAfterTraining = m.Optional("pointsAfterTraining", e?.PointsAfterTraining, As.Number, "培训后总分", "Points after training"),
        QualityReviews = m.Optional("qualityReviews", e?.QualityReviews, As.LongCount, "质检次数", "Quality reviews"),
        QualityPoints = m.Optional("qualityPoints", e?.QualityPoints, As.Number, "质检总分", "Quality points"),
        Operations = m.Optional("operations", e?.Operations, As.LongCount, "业务操作笔数", "Operations"),
        OperationErrors = m.Optional("operationErrors", e?.OperationErrors, As.LongCount, "操作差错笔数", "Operation errors"),
        GoalsDue = m.Optional("goalsDue", e?.GoalsDue, As.LongCount, "应达成目标数", "Goals due"),
        GoalsMet = m.Optional("goalsMet", e?.GoalsMet, As.LongCount, "已达成目标数", "Goals met"),
        ProblemsFound = m.Optional("problemsFound", e?.ProblemsFound, As.LongCount, "发现问题数", "Problems found"),
        ProblemsSolved = m.Optional("problemsSolved", e?.ProblemsSolved, As.LongCount, "解决问题数", "Problems solved"),
        ProblemFindingTime = m.Optional("problemFindingTime", e?.ProblemFindingTime, As.Elapsed, "问题发现总时长", "Time until problems were found"),
        Scheduled = m.Optional("scheduled", e?.Scheduled, As.Elapsed, "排班时长", "Scheduled time"),
        PlannedWork = m.Optional("plannedWork", e?.PlannedWork, As.Elapsed, "计划工作时长", "Planned work"),
        Adherent = m.Optional("adherent", e?.Adherent, As.Elapsed, "按排班执行时长", "Adherent time"),
        Worked = m.Optional("worked", e?.Worked, As.Elapsed, "实际工作时长", "Time worked"),
        LoggedIn = m.Optional("loggedIn", e?.LoggedIn, As.Elapsed, "登录时长", "Logged-in time"),
        Available = m.Optional("available", e?.Available, As.Elapsed, "可接听时长", "Available time"),
        HandlingTime = m.Optional("handlingTime", e?.HandlingTime, As.Elapsed, "处理时长", "Handling time"),
        Budget = m.Optional("budget", e?.Budget, As.Number, "预算", "Budget"),
        Cost = m.Optional("cost", e?.Cost, As.Number, "实际成本", "Cost"),
    });

    public static MembersForm<SystemRecord> System { get; } = Form.Of<SystemRecord>("系统记录", "System record", static (m, e) => new()
    {
        PeriodStart = m.Required("periodStart", e?.PeriodStart, As.Instant, "期初时间", "Start of the period"),
        System = m.Optional("system", e?.System, As.AnyText, "系统", "System"),
        Channel = m.Optional("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        IvrRecognitions = m.Optional("ivrRecognitions", e?.IvrRecognitions, As.LongCount, "语音识别次数", "IVR recognitions"),
        IvrRecognised = m.Optional("ivrRecognised", e?.IvrRecognised, As.LongCount, "识别正确次数", "IVR recognised"),
        IvrResponses = m.Optional("ivrResponses", e?.IvrResponses, As.LongCount, "语音应答次数", "IVR responses"),
        IvrResponseTime = m.Optional("ivrResponseTime", e?.IvrResponseTime, As.Elapsed, "语音应答总时长", "IVR response time"),
        KnowledgeQueries = m.Optional("knowledgeQueries", e?.KnowledgeQueries, As.LongCount, "知识检索次数", "Knowledge queries"),
        KnowledgeSearchTime = m.Optional("knowledgeSearchTime", e?.KnowledgeSearchTime, As.Elapsed, "知识检索总时长", "Knowledge search time"),
        KnowledgeChecked = m.Optional("knowledgeChecked", e?.KnowledgeChecked, As.LongCount, "知识抽检条数", "Knowledge entries checked"),
        KnowledgeAccurate = m.Optional("knowledgeAccurate", e?.KnowledgeAccurate, As.LongCount, "知识准确条数", "Accurate knowledge entries"),
        MonitoredTime = m.Optional("monitoredTime", e?.MonitoredTime, As.Elapsed, "监控时长", "Monitored time"),
        MonitorRefreshes = m.Optional("monitorRefreshes", e?.MonitorRefreshes, As.LongCount, "监控刷新次数", "Monitor refreshes"),
        Alarms = m.Optional("alarms", e?.Alarms, As.LongCount, "告警次数", "Alarms"),
        AlarmResponseTime = m.Optional("alarmResponseTime", e?.AlarmResponseTime, As.Elapsed, "告警响应总时长", "Alarm response time"),
        ServiceTime = m.Optional("serviceTime", e?.ServiceTime, As.Elapsed, "应服务时长", "Service time"),
        UpTime = m.Optional("upTime", e?.UpTime, As.Elapsed, "可用时长", "Up time"),
        KeyFunctionTests = m.Optional("keyFunctionTests", e?.KeyFunctionTests, As.LongCount, "关键功能测试次数", "Key-function tests"),
        KeyFunctionFailures = m.Optional("keyFunctionFailures", e?.KeyFunctionFailures, As.LongCount, "关键功能失败次数", "Key-function failures"),
        Receptions = m.Optional("receptions", e?.Receptions, As.LongCount, "接待次数", "Receptions"),
        AbnormalReports = m.Optional("abnormalReports", e?.AbnormalReports, As.LongCount, "异常报告次数", "Abnormal reports"),
        AbnormalResponseTime = m.Optional("abnormalResponseTime", e?.AbnormalResponseTime, As.Elapsed, "异常响应总时长", "Abnormal response time"),
        AgentsServing = m.Optional("agentsServing", e?.AgentsServing, As.LongCount, "服务坐席数", "Agents serving"),
        QueueLength = m.Optional("queueLength", e?.QueueLength, As.LongCount, "排队人数", "Queue length"),
        RegisteringCustomers = m.Optional("registeringCustomers", e?.RegisteringCustomers, As.LongCount, "登记中客户数", "Customers registering"),
        RegistrationTime = m.Optional("registrationTime", e?.RegistrationTime, As.Elapsed, "登记总时长", "Registration time"),
    });

    public static MembersForm<ResponseRecord> Response { get; } = Form.Of<ResponseRecord>("响应记录", "Response record", static (m, e) => new()
    {
        Time = m.Required("time", e?.Time, As.Instant, "发生时间", "Time"),
        Kind = m.Required("kind", e?.Kind, As.OneOf<ResponseKind>(), "类型", "Kind"),
        System = m.Optional("system", e?.System, As.AnyText, "系统", "System"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        ResponseTime = m.Optional("responseTime", e?.ResponseTime, As.Elapsed, "响应时长", "Response time"),
        Met = m.Optional("met", e?.Met, As.Flag, "是否在时限内", "Within the limit"),
    });

    public static MembersForm<ServiceTimeRecord> ServiceTime { get; } = Form.Of<ServiceTimeRecord>("办理时长记录", "Service time record", static (m, e) => new()
    {
        Time = m.Required("time", e?.Time, As.Instant, "时间", "Time"),
        Kind = m.Required("kind", e?.Kind, As.OneOf<ServiceTimeKind>(), "类型", "Kind"),
        Item = m.Required("item", e?.Item, As.AnyText, "环节或业务", "Stage or business"),
        Channel = m.Optional("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        Need = m.Optional("need", e?.Need, As.AnyText, "需求类型", "Need"),
        Segment = m.Optional("segment", e?.Segment, As.AnyText, "客户等级", "Customer segment"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Agent = m.Optional("agent", e?.Agent, As.AnyText, "坐席", "Agent"),
        Taken = m.Optional("taken", e?.Taken, As.Elapsed, "用时", "Time taken"),
        Limit = m.Optional("limit", e?.Limit, As.Elapsed, "时限", "Limit"),
        Met = m.Optional("met", e?.Met, As.Flag, "是否在时限内", "Within the limit"),
    });

    public static MembersForm<ForecastRecord> Forecast { get; } = Form.Of<ForecastRecord>("预测记录", "Forecast record", static (m, e) => new()
    {
        IntervalStart = m.Required("intervalStart", e?.IntervalStart, As.Instant, "时段起点", "Start of the interval"),
        Channel = m.Optional("channel", e?.Channel, As.AnyText, "渠道", "Channel"),
        Need = m.Optional("need", e?.Need, As.AnyText, "需求类型", "Need"),
        Queue = m.Optional("queue", e?.Queue, As.AnyText, "队列", "Queue"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Forecast = m.Optional("forecast", e?.Forecast, As.Number, "预测量", "Forecast"),
        Actual = m.Optional("actual", e?.Actual, As.LongCount, "实际量", "Actual"),
    });

    public static MembersForm<RiskRecord> Risk { get; } = Form.Of<RiskRecord>("风险评估记录", "Risk record", static (m, e) => new()
    {
        Assessed = m.Required("assessed", e?.Assessed, As.Instant, "评估时间", "Assessed"),
        Category = m.Optional("category", e?.Category, As.AnyText, "类别", "Category"),
        Risk = m.Optional("risk", e?.Risk, As.AnyText, "风险", "Risk"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Likelihood = m.Optional("likelihood", e?.Likelihood, As.Count, "可能性", "Likelihood"),
        Impact = m.Optional("impact", e?.Impact, As.Count, "影响程度", "Impact"),
    });

    public static MembersForm<ImprovementRecord> Improvement { get; } = Form.Of<ImprovementRecord>("改进记录", "Improvement record", static (m, e) => new()
    {
        Time = m.Required("time", e?.Time, As.Instant, "时间", "Time"),
        Measure = m.Optional("measure", e?.Measure, As.AnyText, "改进对象", "Measure"),
        Team = m.Optional("team", e?.Team, As.AnyText, "班组", "Team"),
        Percentage = m.Optional("percentage", e?.Percentage, As.Flag, "是否百分比", "Percentage"),
        Before = m.Optional("before", e?.Before, As.Number, "改进前", "Before"),
        After = m.Optional("after", e?.After, As.Number, "改进后", "After"),
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Contact),
        .. RegisteredForm.Of(Transfer),
        .. RegisteredForm.Of(Survey),
        .. RegisteredForm.Of(WorkOrder),
        .. RegisteredForm.Of(Complaint),
        .. RegisteredForm.Of(Staff),
        .. RegisteredForm.Of(System),
        .. RegisteredForm.Of(Response),
        .. RegisteredForm.Of(ServiceTime),
        .. RegisteredForm.Of(Forecast),
        .. RegisteredForm.Of(Risk),
        .. RegisteredForm.Of(Improvement),
        .. RegisteredForm.Of(As.OneOf<ContactOutcome>()),
        .. RegisteredForm.Of(As.OneOf<SurveyAudience>()),
        .. RegisteredForm.Of(As.OneOf<ResponseKind>()),
        .. RegisteredForm.Of(As.OneOf<ServiceTimeKind>()),
    ];
}
