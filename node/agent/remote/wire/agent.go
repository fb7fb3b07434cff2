package wire

// AgentResults is everything that an agent may publish as a result or a marker, of any job.
func (n Names) AgentResults(agent string) string { return n.subject + ".*.result.*." + agent + ".>" }

// Annotations is where people's remarks on results are published.
func (n Names) Annotations() string { return n.subject + ".*.annotations.>" }

// TaskConsumer is the durable consumer of an agent's tasks on JobStream.
func TaskConsumer(agent string) string { return "agent_" + agent }

// ManifestConsumer is the durable consumer with which an agent watches for new jobs on JobStream.
func ManifestConsumer(agent string) string { return "manifest_watcher_" + agent }

// Manifests is every announcement of a job.
func (n Names) Manifests() string { return n.api + ".jobs.manifest.>" }
