"""Those who follow a story: what changed at each instant, as feeds and as events."""
