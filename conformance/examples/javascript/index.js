// So that `node conformance/examples/javascript` starts the agent.
import './agent.js';
