//! One agent of a fleet file, as `quorum serve` runs it, but with a signature on every result.
//! Usage: signer FLEET_FILE AGENT NATS_URL, with a seed of 64 hexadecimal digits in NSED_AGENT_SEED.
use quorum_rs::{config, crypto::AgentKeyPair, multi_agent::MultiAgentRunner, providers::ProviderRegistry, serve};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().collect();
    let fleet = config::load_config(std::path::Path::new(&args[1]))?;
    let providers = ProviderRegistry::with_builtins();
    let built = serve::build_worker(&fleet, &args[2], &args[3], None, "sphera_jobs", "sphera", &providers).await?;
    let (worker, agent) = built.ok_or_else(|| anyhow::anyhow!("no such agent"))?;
    let key = AgentKeyPair::from_env("NSED_AGENT_SEED").ok_or_else(|| anyhow::anyhow!("no seed"))?;
    let mut runner = MultiAgentRunner::new();
    runner.add_worker(args[2].clone(), worker.with_signing(key), agent);
    runner.run().await
}
